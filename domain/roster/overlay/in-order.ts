import { cardKey } from '../card-number.ts';
import { compareText } from '../search/compare-text.ts';
import type { RosterLine } from '../segment.ts';

/** Lines in the order an index takes them: members by number, then by region; cards without a member behind them. */
export function inOrder(lines: Iterable<RosterLine>): RosterLine[] {
  return Array.from(lines, (line) => ({ line, ...numberOf(line) }))
    .sort(
      (a, b) =>
        Number(a.line.kind === 'card') - Number(b.line.kind === 'card') ||
        compareText(a.key, b.key) ||
        compareText(a.region, b.region),
    )
    .map(({ line }) => line);
}

function numberOf(line: RosterLine): { readonly key: string; readonly region: string } {
  return line.kind === 'member'
    ? { key: cardKey(line.member.memberNumber), region: line.member.region }
    : { key: cardKey(line.card.number), region: line.card.region };
}
