/** The index of a roster's base: built by the hub, loaded by the desk, held in typed arrays while it is unlocked. */
import type { Product } from '../../kit/product.ts';
import type { Person, PersonMatch } from '../search/person.ts';

/** Four plain streams of bytes. Their numbers are little-endian, as on every machine the desk runs on. */
export interface IndexBytes {
  readonly numbers: Uint8Array;
  readonly people: Uint8Array;
  readonly names: Uint8Array;
  /** Empty in a base that was built before there was an index of serial numbers. */
  readonly serials: Uint8Array;
}

export interface RosterIndex {
  /** Lines of each kind. Ordinals of members come first. */
  readonly members: number;
  readonly cards: number;
  /**
   * Ordinals of the lines that may carry the number: `key` as `cardKey` writes it. Of cards' numbers only 32 bits are
   * compared, so the line itself has the last word.
   */
  candidates(key: string): readonly number[];
  /** Ordinals of members of whom one may have registered the product; their lines have the last word. */
  owners(product: Product): readonly number[];
  /** What is shown of the member at `ordinal`. Throws when no member is there. */
  person(ordinal: number): Person;
  /** The first `limit` people that a query finds and `hidden` does not keep back, best first. */
  search(query: string, limit: number, hidden: (person: Person) => boolean): readonly PersonMatch[];
}
