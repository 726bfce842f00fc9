/**
 * Which members may have registered a product. To be small it tells of blocks of eight neighbours, and of few of the bits
 * of a hash: there are as many places for hashes as products, and who asks for one is sent to its own block and, on
 * average, to one other.
 *
 *     mark · members · products · for each product, ascending: place × blocks + block
 */
import { writtenProductKey, type Product } from '../../kit/product.ts';
import { keyHash } from '../key-hash.ts';
import { AscendingNumbers, packAscending } from './ascending-numbers.ts';
import { GrowingUint32 } from './growing.ts';
import { joinStream, StreamReader } from './stream.ts';

const MARK = 0x316c_7273;

/** A look-up inflates as many lines at once. */
const BLOCK_MEMBERS = 8;

/** Blocks for one product, at the most: with more, thousands registered what is no serial number. */
const MOST_BLOCKS = 32;

export class SerialsWriter {
  private readonly hashes = new GrowingUint32();
  private readonly blocks = new GrowingUint32();

  /** The kit of the member at `ordinal`. */
  add(products: readonly Product[], ordinal: number): void {
    for (const product of products) {
      this.hashes.push(keyHash(writtenProductKey(product)));
      this.blocks.push(Math.floor(ordinal / BLOCK_MEMBERS));
    }
  }

  /** The stream, for a roster of so many members. */
  finish(members: number): Uint8Array {
    const count = this.hashes.length;
    const blocks = blocksOf(members);
    const numbers = new Float64Array(count);
    for (let at = 0; at < count; at += 1) {
      numbers[at] = placeOf(this.hashes.at(at), count) * blocks + this.blocks.at(at);
    }
    return joinStream(
      [MARK, members, count],
      packAscending(numbers.sort(), count * blocks),
      new Uint8Array(),
    );
  }
}

export class Serials {
  private constructor(
    readonly members: number,
    private readonly products: number,
    private readonly numbers: AscendingNumbers,
  ) {}

  static read(stream: Uint8Array): Serials | null {
    const reader = new StreamReader(stream);
    const head = reader.head(MARK, 2);
    if (head === null) return null;
    const [members = 0, products = 0] = head;
    const numbers = AscendingNumbers.read(reader, products, products * blocksOf(members));
    return numbers === null || reader.rest(0) === null ? null : new Serials(members, products, numbers);
  }

  /** Ordinals of the members one of whom may have a product; `key` as `writtenProductKey` writes it. */
  find(key: string): number[] {
    const count = blocksOf(this.members);
    const first = placeOf(keyHash(key), this.products) * count;
    const blocks = new Set<number>();
    for (const number of this.numbers.between(first, first + count)) {
      if (blocks.size === MOST_BLOCKS) break;
      blocks.add(number - first);
    }
    return [...blocks].flatMap((block) => {
      const start = block * BLOCK_MEMBERS;
      const length = Math.min(BLOCK_MEMBERS, this.members - start);
      return Array.from({ length }, (_, at) => start + at);
    });
  }
}

function blocksOf(members: number): number {
  return Math.ceil(members / BLOCK_MEMBERS);
}

/** One of `count` places for a hash, evenly. */
function placeOf(hash: number, count: number): number {
  return Math.floor((hash / 2 ** 32) * count);
}
