/**
 * What a single case may say otherwise than the pack. Every part is optional; what is not said stays as the pack has it.
 *
 * - `rosterStaleDays`, `cardOverdueDays`: instead of the pack's.
 * - `regions`: the countries named move to the region they are named under.
 * - `programmes`: whole programmes, each instead of the pack's one with the same `id`, or beside it when there is none.
 * - `products`, `levels`, `countries`: laid over every programme that counts products, entry by entry; the exact model,
 *   the level or the country decides which entry is meant, and the last one said about it holds.
 * - `videoProducts`, `recalculatedEvery`: instead of those of every programme that counts products.
 */
import { z } from 'zod';
import { countsProgrammeSchema } from './counts-programme.ts';
import { days, regionCountriesSchema } from './programme-pack.ts';
import { programmeProductSchema } from './programme-product.ts';
import { programmeCountrySchema } from './programme-country.ts';
import { programmeSchema } from './programme.ts';

const { levels, videoProducts, recalculatedEvery } = countsProgrammeSchema.shape;

export const programmeOverridesSchema = z
  .strictObject({
    rosterStaleDays: days,
    cardOverdueDays: days,
    regions: z.array(regionCountriesSchema),
    programmes: z.array(programmeSchema),
    products: z.array(programmeProductSchema),
    levels,
    countries: z.array(programmeCountrySchema),
    videoProducts,
    recalculatedEvery,
  })
  .partial();

export type ProgrammeOverrides = z.infer<typeof programmeOverridesSchema>;
