/**
 * A programme pack: the regions and the rules of their programmes as data, dated and versioned, so that a change of the
 * rules is a new pack and not a new app. `null` always means "not known", never zero.
 */
import { z } from 'zod';
import { countrySchema } from './country.ts';
import { listedOnce } from './listed-once.ts';
import { programmesFitTogether, everyCountryHasOneRegion } from './pack-checks.ts';
import { programmeSchema } from './programme.ts';
import { regionSchema } from '../roster/rows.ts';

export const regionCountriesSchema = z.strictObject({
  region: regionSchema,
  countries: z.array(countrySchema),
});

export const days = z.int().min(1);

export const programmePackSchema = z
  .strictObject({
    /** The shape of the pack; one with rules this app does not know has another. */
    format: z.literal(1, 'wanted: 1, the format this app reads'),
    name: z.string().min(1),
    version: z.string().min(1).max(60),
    /** True when the values are made up for practice and promise nothing to anybody. */
    sample: z.boolean(),
    /** Every country of ISO 3166-1 under one region. */
    regions: z.array(regionCountriesSchema).superRefine(listedOnce('region')),
    /** Any number side by side; in a country, the one that began last is in force. */
    programmes: z.array(programmeSchema).superRefine(listedOnce('id')),
    /** Age in days up to which a roster is trusted without a warning. */
    rosterStaleDays: days,
    /** Days without the card after which a new one is asked for. */
    cardOverdueDays: days,
  })
  .superRefine(everyCountryHasOneRegion)
  .superRefine(programmesFitTogether);

export type ProgrammePack = z.infer<typeof programmePackSchema>;
export type RegionCountries = z.infer<typeof regionCountriesSchema>;
