import { cardKey } from '../card-number.ts';
import { compareText } from './compare-text.ts';
import type { Person, PersonMatch } from './person.ts';

/** One list of the first `limit` people out of several, each in its own order: base and overlay. */
export function mergeMatches(lists: readonly (readonly PersonMatch[])[], limit: number): Person[] {
  return lists
    .flat()
    .sort(compareMatches)
    .slice(0, limit)
    .map((match) => match.person);
}

function compareMatches(a: PersonMatch, b: PersonMatch): number {
  return (
    a.rank - b.rank ||
    compareText(a.sortKey, b.sortKey) ||
    compareText(cardKey(a.person.memberNumber), cardKey(b.person.memberNumber)) ||
    compareText(a.person.region, b.person.region)
  );
}
