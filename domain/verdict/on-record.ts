import { regionName } from '../programme/country.ts';
import { sayDate } from '../programme/iso-date.ts';
import { sayLevel } from '../programme/level.ts';
import type { MemberRecord } from './case.ts';
import type { Membership } from './counted-level.ts';
import type { Reason } from './judgement.ts';

/** An active record, saying what it gives; for a visitor the membership is null, since none is promised. */
export function onRecord(record: MemberRecord, membership: Membership | null): Reason {
  const since = record.joined === null ? '' : ` since ${sayDate(record.joined)}`;
  const what = membership === null ? '' : `, with ${sayMembership(membership)}`;
  const sentence = `Member ${record.memberNumber} of CPS ${regionName(record.region)} is on the roster and active${since}${what}.`;
  return { id: 'member-on-record', sentence };
}

/** "Gold", "Gold and Video", "Video", "no photo level". */
export function sayMembership({ level, video }: Membership): string {
  if (!video) return sayLevel(level);
  return level === null ? 'Video' : `${sayLevel(level)} and Video`;
}
