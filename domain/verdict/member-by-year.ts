/** The judgement about a home member whose programme is joined for a time: the level lasts as long as the membership. */
import type { IsoDate } from '../programme/iso-date.ts';
import { isNone } from '../programme/membership.ts';
import { lastDayOfMembership, type MembershipYearProgramme } from '../programme/membership-year-programme.ts';
import { offeredIn } from '../programme/programme-country.ts';
import type { ProgrammeInForce } from '../programme/programme-in-force.ts';
import { asRecorded } from './as-recorded.ts';
import type { MemberRecord, PresentedCard } from './case.ts';
import { countryCap } from './country-cap.ts';
import { standard, type Judgement } from './judgement.ts';
import { onRecord } from './on-record.ts';

export function memberByYear(
  record: MemberRecord,
  card: PresentedCard | null,
  { programme, entry }: ProgrammeInForce<MembershipYearProgramme>,
  today: IsoDate,
): Judgement {
  const until = lastDayKnown(record, card, programme);
  if (until === null) return asRecorded(record, { why: 'end-not-known', country: entry.country }, entry);
  if (until < today) {
    const { memberNumber } = record;
    return standard(
      'record',
      [{ id: 'membership-lapsed', facts: { memberNumber, until } }],
      [{ id: 'renew-card', facts: {} }],
    );
  }
  const { level, video } = offeredIn(entry, record);
  return {
    verdict: 'priority',
    level,
    video,
    basis: 'record',
    reasons: [
      onRecord(record, { level, video }),
      { id: 'membership-current', facts: { until } },
      ...countryCap(record, entry),
    ],
    warnings: [],
    advice: [],
  };
}

/**
 * The later of the card's printed date and the end of the membership granted: a renewal can be on record before the new
 * card arrives, and on the card before the record arrives. Null when neither is known.
 */
function lastDayKnown(
  record: MemberRecord,
  card: PresentedCard | null,
  programme: MembershipYearProgramme,
): IsoDate | null {
  const printed = card?.expires ?? null;
  const granted =
    record.levelSince === null || isNone(record) ? null : lastDayOfMembership(programme, record.levelSince);
  if (printed === null || granted === null) return printed ?? granted;
  return printed > granted ? printed : granted;
}
