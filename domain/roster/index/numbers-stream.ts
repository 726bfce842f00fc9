/**
 * Which lines may carry a number on a card: 32-bit hashes of the numbers in their order, and the ordinals beside them. A
 * member's own number is not among them: members are in the order of theirs.
 */
import { cardKey } from '../card-number.ts';
import { keyHash } from '../key-hash.ts';
import { numberKeys } from '../number-keys.ts';
import type { RosterLine } from '../segment.ts';
import { GrowingUint32 } from './growing.ts';
import { areBelow, joinStream, StreamReader } from './stream.ts';

const MARK = 0x316d_756e;

export class NumbersWriter {
  /** Ordinal and hash, in turn: read as one 64-bit number, the hash is its upper half. */
  private readonly pairs = new GrowingUint32();

  /** The numbers of a line that stand on a card alone. */
  add(line: RosterLine, ordinal: number): void {
    const own = line.kind === 'member' ? cardKey(line.member.memberNumber) : null;
    const others = Array.from(numberKeys(line)).filter((key) => key !== own);
    for (const hash of new Set(others.map(keyHash))) {
      this.pairs.push(ordinal);
      this.pairs.push(hash);
    }
  }

  /** The stream, for a roster of that many lines of each kind. */
  finish(members: number, cards: number): Uint8Array {
    const pairs = this.pairs.values();
    const count = pairs.length / 2;
    const sorted = new Uint32Array(new BigUint64Array(pairs.buffer, 0, count).sort().buffer, 0, pairs.length);
    const hashes = new Uint32Array(count);
    const ordinals = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) {
      ordinals[at] = sorted[at * 2] ?? 0;
      hashes[at] = sorted[at * 2 + 1] ?? 0;
    }
    return joinStream([MARK, members, cards, count], [hashes, ordinals], new Uint8Array());
  }
}

export class Numbers {
  readonly members: number;
  readonly cards: number;
  private readonly hashes: Uint32Array;
  private readonly ordinals: Uint32Array;

  private constructor(members: number, cards: number, hashes: Uint32Array, ordinals: Uint32Array) {
    this.members = members;
    this.cards = cards;
    this.hashes = hashes;
    this.ordinals = ordinals;
  }

  static read(stream: Uint8Array): Numbers | null {
    const reader = new StreamReader(stream);
    const head = reader.head(MARK, 3);
    if (head === null) return null;
    const [members = 0, cards = 0, count = 0] = head;
    const hashes = reader.numbers(count);
    const ordinals = reader.numbers(count);
    if (hashes === null || ordinals === null || reader.rest(0) === null) return null;
    return areBelow(ordinals, members + cards) ? new Numbers(members, cards, hashes, ordinals) : null;
  }

  /** Ordinals whose number has the hash of `key`. */
  find(key: string): number[] {
    const hash = keyHash(key);
    let low = 0;
    let high = this.hashes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; this.hashes[at] === hash; at += 1) found.push(this.ordinals[at] ?? 0);
    return found;
  }
}
