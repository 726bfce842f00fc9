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

interface Folded<Line> {
  readonly line: Line;
  /** Which change said so, counted through all pages from 0. */
  readonly change: number;
}

export class FoldedChanges implements ChangeLayer {
  /** The lines that are there. */
  readonly present: readonly Folded<RosterLine>[];
  private readonly byNumber: ReadonlyMap<string, readonly RosterLine[]>;
  private index: RosterIndex | null = null;

  private constructor(
    /** By `placeOf`; a line is null where it is gone and nothing took its place. */
    readonly lines: ReadonlyMap<string, Folded<RosterLine | null>>,
    /** How many changes were folded. */
    readonly changes: number,
  ) {
    this.present = [...lines.values()].flatMap(({ line, change }) =>
      line === null ? [] : [{ line, change }],
    );
    this.byNumber = groupByNumber(this.present);
  }

  /** Folds pages of changes, oldest first: of two changes to the same number the later one holds. */
  static of(pages: readonly (readonly RosterChange[])[]): FoldedChanges {
    const lines = new Map<string, Folded<RosterLine | null>>();
    const changes = pages.flat();
    for (const [at, change] of changes.entries()) {
      lines.set(placeOf(change.kind, change.region, cardKey(change.number)), {
        line: lineOf(change),
        change: at,
      });
    }
    return new FoldedChanges(lines, changes.length);
  }

  hides(region: Region, numberKey: string, kind: RosterLine['kind']): boolean {
    return this.lines.has(placeOf(kind, region, numberKey));
  }

  find(numberKey: string): readonly RosterLine[] {
    return this.byNumber.get(numberKey) ?? [];
  }

  /** Looks all members through. */
  owners(product: Product): readonly RosterLine[] {
    return this.present
      .map(({ line }) => line)
      .filter((line) => line.kind === 'member' && hasProduct(line.member, product));
  }

  /** The first search builds an index. */
  search(query: string, limit: number, hidden: (person: Person) => boolean): readonly PersonMatch[] {
    this.index ??= namesOf(this.present);
    return this.index.search(query, limit, hidden);
  }
}

/** What holds after a change; null where nothing does. */
export function lineOf(change: RosterChange): RosterLine | null {
  if (change.kind === 'member') return change.member && { kind: 'member', member: change.member };
  return change.card && { kind: 'card', card: change.card };
}

function groupByNumber(lines: FoldedChanges['present']): Map<string, RosterLine[]> {
  const byNumber = new Map<string, RosterLine[]>();
  for (const { line } of lines) {
    for (const key of numberKeys(line)) {
      const group = byNumber.get(key);
      if (group === undefined) byNumber.set(key, [line]);
      else group.push(line);
    }
  }
  return byNumber;
}

function namesOf(lines: FoldedChanges['present']): RosterIndex {
  const builder = new IndexBuilder();
  for (const { line } of inOrder(lines)) {
    // It is only searched: kit and cards would take most of the time, and are found by their own ways.
    if (line.kind === 'member') builder.add({ ...line, member: { ...line.member, products: [], cards: [] } });
  }
  const index = readIndex(builder.finish());
  if (index === null) throw new Error('an index just built cannot be read');
  return index;
}
