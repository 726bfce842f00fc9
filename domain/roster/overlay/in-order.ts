import { cardKey } from '../card-number.ts';
import { compareText } from '../search/compare-text.ts';
import type { RosterLine } from '../segment.ts';

/** In the order an index takes lines: members by number, then by region; cards without a member behind them. */
export function inOrder<Item extends { readonly line: RosterLine }>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, line: item.line, ...numberOf(item.line) }))
    .sort(
      (a, b) =>
        Number(a.line.kind === 'card') - Number(b.line.kind === 'card') ||
        compareText(a.key, b.key) ||
        compareText(a.region, b.region),
    )
    .map(({ item }) => item);
}

function numberOf(line: RosterLine): { readonly key: string; readonly region: string } {
  return line.kind === 'member'
    ? { key: cardKey(line.member.memberNumber), region: line.member.region }
    : { key: cardKey(line.card.number), region: line.card.region };
}
