import { cardKey } from './card-number.ts';
import type { RosterLine } from './segment.ts';

/** The numbers a line is found by, as `cardKey` writes them, each once: a member's own, and those on cards. */
export function numberKeys(line: RosterLine): ReadonlySet<string> {
  if (line.kind === 'card') return new Set([cardKey(line.card.number)]);
  const { memberNumber, cards } = line.member;
  // Most cards carry the member's number: not folded twice.
  const numbers = new Set([memberNumber, ...cards.map((card) => card.number)]);
  return new Set(Array.from(numbers, cardKey));
}
