/** A programme of any kind. */
import { z } from 'zod';
import { countsProgrammeSchema } from './counts-programme.ts';
import { membershipYearProgrammeSchema } from './membership-year-programme.ts';
import { pointsProgrammeSchema } from './points-programme.ts';

export const programmeSchema = z.discriminatedUnion(
  'kind',
  [countsProgrammeSchema, pointsProgrammeSchema, membershipYearProgrammeSchema],
  'wanted: counts, points or membership-year',
);

export type Programme = z.infer<typeof programmeSchema>;
