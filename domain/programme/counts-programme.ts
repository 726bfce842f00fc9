/**
 * A programme that counts products: so many bodies and lenses make a level, each product up to its own limit. Source:
 * FAQ, "How do I qualify for CPS" and "How does qualifying a product for CPS membership work?"
 */
import { z } from 'zod';
import { listedOnce } from './listed-once.ts';
import { areLowestFirst, levelBasics, lowestFirst } from './programme-level.ts';
import { monthAndDay, programmeBasics } from './programme-basics.ts';
import { programmeProductSchema } from './programme-product.ts';

const kitSize = z.strictObject({ bodies: z.int().min(0), lenses: z.int().min(0) });

export const countsProgrammeSchema = z.strictObject({
  kind: z.literal('counts'),
  ...programmeBasics,
  /** The products each level takes; null when that is not known. */
  levels: z
    .array(z.strictObject({ ...levelBasics, needs: kitSize.nullable() }))
    .min(1)
    .refine(areLowestFirst, lowestFirst),
  /** Pro Video products that make a Video member; null when that is not known. */
  videoProducts: z.int().min(1).nullable(),
  recalculatedEvery: monthAndDay,
  products: z.array(programmeProductSchema).superRefine(listedOnce('model')),
});

export type CountsProgramme = z.infer<typeof countsProgrammeSchema>;
export type CountsLevel = CountsProgramme['levels'][number];
