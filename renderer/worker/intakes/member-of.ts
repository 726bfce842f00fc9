import type { Draft } from '../../../domain/intake/draft.ts';
import type { MemberRow } from '../../../domain/roster/rows.ts';
import type { LookUp, Roster } from '../roster/roster.ts';

/** The member an intake is for, as the roster has them now; null also where it can't tell. */
export async function memberOf(roster: Roster, draft: Draft): Promise<MemberRow | null> {
  const found = await findMemberOf(roster, draft);
  return typeof found === 'string' ? null : found;
}

/** The same, or why the roster can't tell. Of several with that number it is the one of the card's region. */
export async function findMemberOf(
  roster: Roster,
  { person }: Pick<Draft, 'person'>,
): Promise<LookUp<MemberRow | null>['found']> {
  const { memberNumber, card } = person;
  if (memberNumber === null) return null;
  const { found } = await roster.findNumber(memberNumber);
  if (typeof found === 'string') return found;
  const fitting = found.find((hit) => card?.region == null || hit.member?.region === card.region) ?? found[0];
  return fitting?.member ?? null;
}
