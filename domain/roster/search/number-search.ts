import { cardKey } from '../card-number.ts';
import type { People } from '../index/people-stream.ts';

/**
 * Ordinals of the members whose number begins with `query`, in the order of their numbers. Only a query with a digit can
 * be the beginning of a number: `us` is that of a name.
 */
export function* numberMatches(people: People, query: string): Generator<number> {
  const key = cardKey(query);
  if (!/\d/.test(key)) return;
  for (let ordinal = firstFrom(people, key); ordinal < people.members; ordinal += 1) {
    if (!cardKey(people.memberNumber(ordinal)).startsWith(key)) return;
    yield ordinal;
  }
}

/** Ordinals of the members whose number is `key`, as `cardKey` writes it. */
export function membersNumbered(people: People, key: string): number[] {
  const found: number[] = [];
  for (let ordinal = firstFrom(people, key); ordinal < people.members; ordinal += 1) {
    if (people.compareNumber(ordinal, key) !== 0) break;
    found.push(ordinal);
  }
  return found;
}

/** The first member whose number is not before `key`. */
function firstFrom(people: People, key: string): number {
  let low = 0;
  let high = people.members;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (people.compareNumber(middle, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
