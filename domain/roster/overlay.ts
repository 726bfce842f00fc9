/** What changed since the base was built, folded: looked up and searched before the base, over which it wins. */
import type { Product } from '../kit/product.ts';
import { cardKey } from './card-number.ts';
import type { RosterChange } from './changes.ts';
import { hasProduct } from './has-product.ts';
import { IndexBuilder } from './index/index-builder.ts';
import { readIndex } from './index/read-index.ts';
import type { RosterIndex } from './index/roster-index.ts';
import { numberKeys } from './number-keys.ts';
import type { MemberRow, Region } from './rows.ts';
import { compareText } from './search/compare-text.ts';
import type { PersonMatch } from './search/person.ts';
import type { RosterLine } from './segment.ts';

export class Overlay {
  /** By `placeOf`; null where the base's line is gone and nothing took its place. */
  private readonly lines: ReadonlyMap<string, RosterLine | null>;
  private readonly byNumber: ReadonlyMap<string, readonly RosterLine[]>;
  private index: RosterIndex | null = null;

  private constructor(lines: ReadonlyMap<string, RosterLine | null>) {
    const present = [...lines.values()].filter((line) => line !== null);
    this.lines = lines;
    this.byNumber = groupByNumber(present);
  }

  /** Folds pages of changes, oldest first: of two changes to the same number the later one holds. */
  static of(pages: readonly (readonly RosterChange[])[]): Overlay {
    const lines = new Map<string, RosterLine | null>();
    for (const change of pages.flat()) {
      lines.set(placeOf(change.kind, change.region, cardKey(change.number)), lineOf(change));
    }
    return new Overlay(lines);
  }

  /** Whether the base's member, or card without a member, of that number (as `cardKey` writes it) no longer counts. */
  hides(region: Region, numberKey: string, kind: RosterLine['kind']): boolean {
    return this.lines.has(placeOf(kind, region, numberKey));
  }

  /** The same of a line of the base. */
  hidesLine(line: RosterLine): boolean {
    return line.kind === 'card'
      ? this.hides(line.card.region, cardKey(line.card.number), 'card')
      : this.hides(line.member.region, cardKey(line.member.memberNumber), 'member');
  }

  /** Members and cards without a member that carry that number: as member number or on a card. */
  find(numberKey: string): readonly RosterLine[] {
    return this.byNumber.get(numberKey) ?? [];
  }

  member(region: Region, numberKey: string): MemberRow | null {
    const line = this.lines.get(placeOf('member', region, numberKey));
    return line?.kind === 'member' ? line.member : null;
  }

  /** Whether one of its members has registered the product. Looks all of them through: they are some thousands. */
  hasProduct(product: Product): boolean {
    for (const line of this.lines.values()) {
      if (line?.kind === 'member' && hasProduct(line.member, product)) return true;
    }
    return false;
  }

  /**
   * As the base's index searches; ordinals are those of the overlay's own. The first search builds that index, which
   * takes tens of milliseconds for ten thousand changes.
   */
  search(query: string, limit: number): readonly PersonMatch[] {
    this.index ??= indexOf(this.lines.values());
    return this.index.search(query, limit, () => false);
  }
}

function placeOf(kind: RosterLine['kind'], region: Region, numberKey: string): string {
  return `${kind} ${region} ${numberKey}`;
}

function lineOf(change: RosterChange): RosterLine | null {
  if (change.kind === 'member') return change.member && { kind: 'member', member: change.member };
  return change.card && { kind: 'card', card: change.card };
}

function groupByNumber(lines: readonly RosterLine[]): Map<string, RosterLine[]> {
  const byNumber = new Map<string, RosterLine[]>();
  for (const line of lines) {
    for (const key of numberKeys(line)) {
      const group = byNumber.get(key);
      if (group === undefined) byNumber.set(key, [line]);
      else group.push(line);
    }
  }
  return byNumber;
}

function indexOf(lines: Iterable<RosterLine | null>): RosterIndex {
  const members = Array.from(lines)
    .filter((line) => line?.kind === 'member')
    .map((line) => ({ line, key: cardKey(line.member.memberNumber) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.line.member.region, b.line.member.region));
  const builder = new IndexBuilder();
  // It is only searched: kit and cards would take most of the time, and are found by their own ways.
  for (const { line } of members)
    builder.add({ ...line, member: { ...line.member, products: [], cards: [] } });
  const index = readIndex(builder.finish());
  if (index === null) throw new Error('an index just built cannot be read');
  return index;
}
