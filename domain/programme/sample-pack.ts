/**
 * SAMPLE, made up for practice: the built-in programme with a limit for every model of the catalogue, so that sample
 * members have levels. Canon has confirmed none of it but what the built-in pack holds.
 */
import { models } from '../kit/models.ts';
import { builtInPack } from './built-in-pack.ts';
import type { Level } from './level.ts';
import type { ProgrammePack, Threshold } from './programme-pack.ts';
import { sampleProduct } from './sample-product.ts';

/** Working days and loans as reported in the press in 2018. */
const sampleService: Record<Level, Pick<Threshold, 'turnaroundDays' | 'loans'>> = {
  silver: { turnaroundDays: 5, loans: false },
  gold: { turnaroundDays: 3, loans: true },
  platinum: { turnaroundDays: 2, loans: true },
};

export const samplePack: ProgrammePack = {
  ...builtInPack,
  name: `${builtInPack.name} (sample)`,
  version: 'sample-1',
  sample: true,
  thresholds: builtInPack.thresholds.map((threshold) => ({
    ...threshold,
    ...sampleService[threshold.level],
  })),
  products: models.map(sampleProduct),
};
