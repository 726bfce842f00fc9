/** A programme one joins for a time, and which then ends unless it is renewed; the kit decides nothing here. */
import { z } from 'zod';
import { dayBefore, monthsAfter, type IsoDate } from './iso-date.ts';
import { areLowestFirst, levelBasics, lowestFirst } from './programme-level.ts';
import { programmeBasics } from './programme-basics.ts';

export const membershipYearProgrammeSchema = z.strictObject({
  kind: z.literal('membership-year'),
  ...programmeBasics,
  levels: z.array(z.strictObject(levelBasics)).min(1).refine(areLowestFirst, lowestFirst),
  /** How long a membership lasts; null when that is not known. */
  months: z.int().min(1).nullable(),
});

export type MembershipYearProgramme = z.infer<typeof membershipYearProgrammeSchema>;

/** The last day of a membership granted on a date, or null where the programme's length is not known. */
export function lastDayOfMembership(programme: MembershipYearProgramme, granted: IsoDate): IsoDate | null {
  return programme.months === null ? null : dayBefore(monthsAfter(granted, programme.months));
}
