import { writtenProductKeys, type Product } from '../../kit/product.ts';
import { nameTokens } from '../../text/fold-name.ts';
import { cardKey } from '../card-number.ts';
import { NameSearch, type NameMatch } from '../search/name-search.ts';
import { membersNumbered, numberMatches } from '../search/number-search.ts';
import { MATCH_RANK, type Person, type PersonMatch } from '../search/person.ts';
import { Names } from './names.ts';
import { Numbers } from './numbers-stream.ts';
import { People } from './people-stream.ts';
import type { IndexBytes, RosterIndex } from './roster-index.ts';
import { Serials } from './serials-stream.ts';

/**
 * Reads an index in place: the bytes are not copied, and must not be changed while it is used. Null when they are
 * malformed or do not belong together. A million members are checked in tens of milliseconds.
 */
export function readIndex(bytes: IndexBytes): RosterIndex | null {
  const numbers = Numbers.read(bytes.numbers);
  const people = People.read(bytes.people);
  const names = Names.read(bytes.names);
  const isBeforeSerials = bytes.serials.length === 0;
  const serials = isBeforeSerials ? null : Serials.read(bytes.serials);
  if (numbers === null || people === null || names === null) return null;
  if (numbers.members !== people.members || names.ordinals.length !== people.members) return null;
  if (!isBeforeSerials && serials?.members !== people.members) return null;
  return new StreamIndex(numbers, people, new NameSearch(names), serials);
}

class StreamIndex implements RosterIndex {
  readonly members: number;
  readonly cards: number;
  private readonly numbers: Numbers;
  private readonly people: People;
  private readonly names: NameSearch;
  private readonly serials: Serials | null;

  constructor(numbers: Numbers, people: People, names: NameSearch, serials: Serials | null) {
    this.members = numbers.members;
    this.cards = numbers.cards;
    this.numbers = numbers;
    this.people = people;
    this.names = names;
    this.serials = serials;
  }

  candidates(key: string): readonly number[] {
    // One line can be both, in a base that was built when members' own numbers had hashes too.
    const found = new Set([...membersNumbered(this.people, key), ...this.numbers.find(key)]);
    return [...found].sort((one, other) => one - other);
  }

  owners(product: Product): readonly number[] {
    const { serials } = this;
    if (serials === null) return [];
    return [...new Set(writtenProductKeys(product).flatMap((key) => serials.find(key)))];
  }

  person(ordinal: number): Person {
    return this.people.person(ordinal);
  }

  search(query: string, limit: number, hidden: (person: Person) => boolean): readonly PersonMatch[] {
    const found = new Map<number, PersonMatch>();
    for (const { ordinal, rank } of this.matches(query)) {
      if (found.size === limit) break;
      if (found.has(ordinal)) continue;
      const person = this.person(ordinal);
      if (!hidden(person)) found.set(ordinal, { person, ordinal, rank, sortKey: sortKey(person, rank) });
    }
    return [...found.values()];
  }

  private *matches(query: string): Generator<NameMatch> {
    for (const ordinal of numberMatches(this.people, query)) yield { ordinal, rank: MATCH_RANK.number };
    yield* this.names.matches(query);
  }
}

function sortKey(person: Person, rank: PersonMatch['rank']): string {
  return rank === MATCH_RANK.number ? cardKey(person.memberNumber) : nameTokens(person.name).join(' ');
}
