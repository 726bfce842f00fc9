import type { Membership } from '../programme/membership.ts';
import type { MemberRecord } from './case.ts';
import type { Reason } from './judgement.ts';

/** An active record, saying what it gives; for a visitor the membership is null, since none is promised. */
export function onRecord(
  { memberNumber, region, joined }: MemberRecord,
  membership: Membership | null,
): Reason {
  return { id: 'member-on-record', facts: { memberNumber, region, joined, membership } };
}
