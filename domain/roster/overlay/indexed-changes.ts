/** Changes with an index (index-changes.ts): each stays in its page as it came until somebody asks for it. */
import type { Product } from '../../kit/product.ts';
import { isArray } from '../arrays.ts';
import { decodeChange } from '../changes.ts';
import { hasProduct } from '../has-product.ts';
import { readIndex } from '../index/read-index.ts';
import type { RosterIndex } from '../index/roster-index.ts';
import { areBelow, StreamReader } from '../index/stream.ts';
import { numberKeys } from '../number-keys.ts';
import { jsonValue, linesOf, utf8Text } from '../read-text.ts';
import type { Region } from '../rows.ts';
import type { Person, PersonMatch } from '../search/person.ts';
import type { RosterLine } from '../segment.ts';
import { placeOf, type ChangeLayer } from './change-layer.ts';
import { lineOf } from './folded-changes.ts';
import { CHANGES_MARK } from './index-changes.ts';

const SECTIONS = 5;

export class IndexedChanges implements ChangeLayer {
  private constructor(
    private readonly index: RosterIndex,
    private readonly places: ReadonlySet<string>,
    /** By ordinal: which change the line is of. */
    private readonly order: Uint32Array,
    private readonly changes: readonly Uint8Array[],
  ) {}

  /**
   * `stream`: what `indexChanges` made of these pages; `pages`: their plain bytes. Neither is copied, nor must they be changed
   * while this is used. Null when the index is malformed or of other pages.
   */
  static read(stream: Uint8Array, pages: readonly Uint8Array[]): IndexedChanges | null {
    const reader = new StreamReader(stream);
    const head = reader.head(CHANGES_MARK, 2 + SECTIONS);
    if (head === null) return null;
    const [lines = 0, count = 0, ...lengths] = head;
    const order = reader.numbers(lines);
    const bytes = reader.rest(lengths.reduce((total, length) => total + length, 0));
    if (order === null || bytes === null) return null;
    const [numbers, people, names, serials, places] = cut(bytes, lengths);
    if (!numbers || !people || !names || !serials || !places) return null;
    const index = readIndex({ numbers, people, names, serials });
    const placesNamed = placesIn(places);
    const changes = pages.flatMap((page) => [...linesOf(page)]);
    if (index === null || placesNamed === null || index.members + index.cards !== lines) return null;
    if (changes.length !== count || !areBelow(order, count)) return null;
    return new IndexedChanges(index, placesNamed, order, changes);
  }

  hides(region: Region, numberKey: string, kind: RosterLine['kind']): boolean {
    return this.places.has(placeOf(kind, region, numberKey));
  }

  find(numberKey: string): readonly RosterLine[] {
    return this.index
      .candidates(numberKey)
      .map((ordinal) => this.line(ordinal))
      .filter((line) => numberKeys(line).has(numberKey));
  }

  owners(product: Product): readonly RosterLine[] {
    return this.index
      .owners(product)
      .map((ordinal) => this.line(ordinal))
      .filter((line) => line.kind === 'member' && hasProduct(line.member, product));
  }

  search(query: string, limit: number, hidden: (person: Person) => boolean): readonly PersonMatch[] {
    return this.index.search(query, limit, hidden);
  }

  private line(ordinal: number): RosterLine {
    const text = utf8Text(this.changes[this.order[ordinal] ?? 0] ?? new Uint8Array());
    const change = text === null ? null : decodeChange(text);
    const line = change === null ? null : lineOf(change);
    // The pages were read as a whole before they got an index, and what is stored is sealed.
    if (line === null) throw new Error('a change with an index cannot be read');
    return line;
  }
}

function placesIn(bytes: Uint8Array): ReadonlySet<string> | null {
  const places = jsonValue(utf8Text(bytes));
  if (!isArray(places)) return null;
  const named = new Set(places.filter((place) => typeof place === 'string'));
  return named.size === places.length ? named : null;
}

function cut(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return bytes.subarray(at - length, at);
  });
}
