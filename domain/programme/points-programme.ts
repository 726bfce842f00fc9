/** A programme that adds up points: every supported product has some, and each level takes so many. */
import { z } from 'zod';
import { listedOnce } from './listed-once.ts';
import { areLowestFirst, levelBasics, lowestFirst } from './programme-level.ts';
import { monthAndDay, programmeBasics } from './programme-basics.ts';
import { modelAndKind } from './programme-product.ts';
import { supportIsInOrder, supportPeriod } from './supported-product.ts';

const pointsProductSchema = z
  .strictObject({
    ...modelAndKind,
    /** What one of it adds; null when that is not known. */
    points: z.int().min(0).nullable(),
    ...supportPeriod,
  })
  .superRefine(supportIsInOrder);

export const pointsProgrammeSchema = z.strictObject({
  kind: z.literal('points'),
  ...programmeBasics,
  /** The points each level takes; null when that is not known. */
  levels: z
    .array(z.strictObject({ ...levelBasics, needs: z.strictObject({ points: z.int().min(1) }).nullable() }))
    .min(1)
    .refine(areLowestFirst, lowestFirst),
  /** Pro Video products that make a Video member; null when that is not known. */
  videoProducts: z.int().min(1).nullable(),
  recalculatedEvery: monthAndDay,
  products: z.array(pointsProductSchema).superRefine(listedOnce('model')),
});

export type PointsProgramme = z.infer<typeof pointsProgrammeSchema>;
export type PointsProduct = z.infer<typeof pointsProductSchema>;
