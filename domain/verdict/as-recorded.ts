/** A member at home whose level can't be worked out here: the record's own level stands. */
import { offeredIn, type ProgrammeCountry } from '../programme/programme-country.ts';
import type { MemberRecord } from './case.ts';
import { countryCap } from './country-cap.ts';
import type { AsRecordedBecause } from './findings.ts';
import type { Judgement } from './judgement.ts';
import { onRecord } from './on-record.ts';

/** `entry` is the member's country in the programme; null where that is not known. */
export function asRecorded(
  record: MemberRecord,
  because: AsRecordedBecause,
  entry: ProgrammeCountry | null,
): Judgement {
  const { level, video } = entry === null ? record : offeredIn(entry, record);
  const cap = entry === null ? [] : countryCap(record, entry);
  return {
    verdict: 'priority',
    level,
    video,
    basis: 'record',
    reasons: [onRecord(record, { level, video }), ...cap],
    warnings: [{ id: 'level-as-recorded', facts: { because } }],
    advice: [],
  };
}
