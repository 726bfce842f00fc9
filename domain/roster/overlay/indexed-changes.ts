/** Changes with an index, read where they lie (index-changes.ts): a line is read when somebody asks for it. */
import type { Product } from '../../kit/product.ts';
import { isArray } from '../arrays.ts';
import { hasProduct } from '../has-product.ts';
import { readIndex } from '../index/read-index.ts';
import type { RosterIndex } from '../index/roster-index.ts';
import { areStarts, StreamReader } from '../index/stream.ts';
import { numberKeys } from '../number-keys.ts';
import { jsonValue, utf8Text } from '../read-text.ts';
import type { Region } from '../rows.ts';
import type { Person, PersonMatch } from '../search/person.ts';
import { decodeLine, type RosterLine } from '../segment.ts';
import { placeOf, type ChangeLayer } from './change-layer.ts';
import { CHANGES_MARK } from './index-changes.ts';

const SECTIONS = 6;

export class IndexedChanges implements ChangeLayer {
  private constructor(
    private readonly index: RosterIndex,
    private readonly places: ReadonlySet<string>,
    private readonly starts: Uint32Array,
    private readonly texts: Uint8Array,
  ) {}

  /** The bytes are not copied, and must not be changed while this is used. Null when they are malformed. */
  static read(stream: Uint8Array): IndexedChanges | null {
    const reader = new StreamReader(stream);
    const head = reader.head(CHANGES_MARK, 1 + SECTIONS);
    if (head === null) return null;
    const [lines = 0, ...lengths] = head;
    const starts = reader.numbers(lines + 1);
    const bytes = reader.rest(lengths.reduce((total, length) => total + length, 0));
    if (starts === null || bytes === null) return null;
    const [numbers, people, names, serials, places, texts] = cut(bytes, lengths);
    if (!numbers || !people || !names || !serials || !places || !texts) return null;
    const index = readIndex({ numbers, people, names, serials });
    const placesNamed = placesIn(places);
    if (index?.members === undefined || index.members + index.cards !== lines) return null;
    if (placesNamed === null || !areStarts(starts, texts.length)) return null;
    return new IndexedChanges(index, placesNamed, starts, texts);
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
    const line = decodeLine(this.texts.subarray(this.starts[ordinal], this.starts[ordinal + 1]), 0);
    // Only what was read once, and sealed since, is in here.
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
