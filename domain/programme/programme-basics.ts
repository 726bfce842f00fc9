/** What programmes of every kind say about themselves. */
import { z } from 'zod';
import { regionSchema } from '../roster/rows.ts';
import { listedOnce } from './listed-once.ts';
import { programmeCountrySchema } from './programme-country.ts';

export const programmeBasics = {
  /** Names the programme for good, over all versions of the pack. */
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'wanted: small letters, digits and hyphens'),
  name: z.string().min(1),
  region: regionSchema,
  countries: z.array(programmeCountrySchema).superRefine(listedOnce('country')),
};

/** A day of every year: 29 February is refused. */
export const monthAndDay = z
  .string()
  .regex(
    /^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))$/,
    'not a day of every year, written MM-DD',
  );
