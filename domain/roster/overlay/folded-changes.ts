/** A few changes, straight from their pages. */
import type { Product } from '../../kit/product.ts';
import { cardKey } from '../card-number.ts';
import type { RosterChange } from '../changes.ts';
import { hasProduct } from '../has-product.ts';
import { IndexBuilder } from '../index/index-builder.ts';
import { readIndex } from '../index/read-index.ts';
import type { RosterIndex } from '../index/roster-index.ts';
import { numberKeys } from '../number-keys.ts';
import type { Region } from '../rows.ts';
import type { Person, PersonMatch } from '../search/person.ts';
import type { RosterLine } from '../segment.ts';
import { placeOf, type ChangeLayer } from './change-layer.ts';
import { inOrder } from './in-order.ts';

export class FoldedChanges implements ChangeLayer {
  /** By `placeOf`; null where the line is gone and nothing took its place. */
  readonly lines: ReadonlyMap<string, RosterLine | null>;
  /** By `placeOf`: which change said so, counted through all pages from 0. */
  readonly saidBy: ReadonlyMap<string, number>;
  private readonly byNumber: ReadonlyMap<string, readonly RosterLine[]>;
  private index: RosterIndex | null = null;

  private constructor(lines: FoldedChanges['lines'], saidBy: FoldedChanges['saidBy']) {
    this.lines = lines;
    this.saidBy = saidBy;
    this.byNumber = groupByNumber(presentIn(lines));
  }

  /** Folds pages of changes, oldest first: of two changes to the same number the later one holds. */
  static of(pages: readonly (readonly RosterChange[])[]): FoldedChanges {
    const lines = new Map<string, RosterLine | null>();
    const saidBy = new Map<string, number>();
    for (const [at, change] of pages.flat().entries()) {
      const place = placeOf(change.kind, change.region, cardKey(change.number));
      lines.set(place, lineOf(change));
      saidBy.set(place, at);
    }
    return new FoldedChanges(lines, saidBy);
  }

  hides(region: Region, numberKey: string, kind: RosterLine['kind']): boolean {
    return this.lines.has(placeOf(kind, region, numberKey));
  }

  find(numberKey: string): readonly RosterLine[] {
    return this.byNumber.get(numberKey) ?? [];
  }

  /** Looks all members through. */
  owners(product: Product): readonly RosterLine[] {
    return presentIn(this.lines).filter((line) => line.kind === 'member' && hasProduct(line.member, product));
  }

  /** The first search builds an index. */
  search(query: string, limit: number, hidden: (person: Person) => boolean): readonly PersonMatch[] {
    this.index ??= namesOf(presentIn(this.lines));
    return this.index.search(query, limit, hidden);
  }
}

/** The lines that are there. */
function presentIn(lines: FoldedChanges['lines']): RosterLine[] {
  return Array.from(lines.values()).filter((line) => line !== null);
}

/** What holds after a change; null where nothing does. */
export function lineOf(change: RosterChange): RosterLine | null {
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

function namesOf(lines: readonly RosterLine[]): RosterIndex {
  const builder = new IndexBuilder();
  for (const { line } of inOrder(lines.map((one) => ({ line: one })))) {
    // It is only searched: kit and cards would take most of the time, and are found by their own ways.
    if (line.kind === 'member') builder.add({ ...line, member: { ...line.member, products: [], cards: [] } });
  }
  const index = readIndex(builder.finish());
  if (index === null) throw new Error('an index just built cannot be read');
  return index;
}
