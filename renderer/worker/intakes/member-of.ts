import type { Draft } from '../../../domain/intake/draft.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { Roster } from '../roster/roster.ts';

/** The member an intake is for, as the roster has them now; of several with that number the one of the card's region. */
export async function memberOf(roster: Roster, { person }: Draft): Promise<MemberRow | null> {
  const { memberNumber, card } = person;
  if (memberNumber === null) return null;
  const { found } = await roster.findNumber(memberNumber);
  if (typeof found === 'string') return null;
  const fitting = found.find((hit) => card?.region == null || hit.member?.region === card.region) ?? found[0];
  return fitting?.member ?? null;
}
