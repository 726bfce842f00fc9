/**
 * SAMPLE, made up for practice: the built-in programme with a limit for every model of the catalogue, so that sample
 * members have levels. Canon has confirmed none of it but what the built-in pack holds.
 */
import { models } from '../kit/models.ts';
import { builtInPack, europeanProgramme } from './built-in-pack.ts';
import type { CountsLevel, CountsProgramme } from './counts-programme.ts';
import type { Level } from './level.ts';
import type { ProgrammePack } from './programme-pack.ts';
import { sampleProduct } from './sample-product.ts';

/** Working days and loans as reported in the press in 2018. */
const sampleService: Record<Level, Pick<CountsLevel, 'turnaroundDays' | 'loans'>> = {
  silver: { turnaroundDays: 5, loans: false },
  gold: { turnaroundDays: 3, loans: true },
  platinum: { turnaroundDays: 2, loans: true },
};

export const sampleProgramme: CountsProgramme = {
  ...europeanProgramme,
  name: `${europeanProgramme.name} (sample)`,
  levels: europeanProgramme.levels.map((entry) => ({ ...entry, ...sampleService[entry.level] })),
  products: models.map(sampleProduct),
};

export const samplePack: ProgrammePack = {
  ...builtInPack,
  name: `${builtInPack.name} (sample)`,
  version: 'sample-2',
  sample: true,
  programmes: [sampleProgramme],
};
