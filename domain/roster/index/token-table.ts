/** Distinct words by number, in the order they were met: a hash table in typed arrays, for hundreds of thousands. */
import { keyHash } from '../key-hash.ts';
import { GrowingBytes, GrowingUint32 } from './growing.ts';

export class TokenTable {
  private readonly text = new GrowingBytes();
  private readonly ends = new GrowingUint32();
  private readonly hashes = new GrowingUint32();
  /** Numbers plus one by hash, the next slot when one is taken; never more than half full. */
  private slots = new Uint32Array(1024);

  get size(): number {
    return this.ends.length;
  }

  /** The number of `token`: the one it has, or the next. */
  number(token: string): number {
    const hash = keyHash(token);
    const start = this.text.length;
    this.text.pushText(token);
    let slot = hash % this.slots.length;
    for (let taken = this.slots[slot]; taken !== undefined && taken > 0; taken = this.slots[slot]) {
      if (this.hashes.at(taken - 1) === hash && this.isLast(taken - 1, start)) {
        this.text.truncate(start);
        return taken - 1;
      }
      slot = (slot + 1) % this.slots.length;
    }
    this.slots[slot] = this.size + 1;
    this.hashes.push(hash);
    this.ends.push(this.text.length);
    if (this.size * 2 > this.slots.length) this.grow();
    return this.size - 1;
  }

  /** UTF-8 of a token: a view, good until the next token is added. */
  bytes(number: number): Uint8Array {
    return this.text.values().subarray(this.start(number), this.ends.at(number));
  }

  /** All numbers in the order of their tokens' bytes. */
  sorted(): Uint32Array {
    const text = this.text.values();
    const numbers = new Uint32Array(this.size).map((_, index) => index);
    return numbers.sort((a, b) => {
      let left = this.start(a);
      let right = this.start(b);
      const leftEnd = this.ends.at(a);
      const rightEnd = this.ends.at(b);
      for (; left < leftEnd && right < rightEnd; left += 1, right += 1) {
        const difference = (text[left] ?? 0) - (text[right] ?? 0);
        if (difference !== 0) return difference;
      }
      return leftEnd - left - (rightEnd - right);
    });
  }

  private start(number: number): number {
    return number === 0 ? 0 : this.ends.at(number - 1);
  }

  /** Whether a token is the text from `start` to the end. */
  private isLast(number: number, start: number): boolean {
    const text = this.text.values();
    const own = this.start(number);
    if (this.ends.at(number) - own !== text.length - start) return false;
    for (let at = start; at < text.length; at += 1) {
      if (text[at] !== text[own + at - start]) return false;
    }
    return true;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number += 1) {
      let slot = this.hashes.at(number) % this.slots.length;
      while (this.slots[slot] !== 0) slot = (slot + 1) % this.slots.length;
      this.slots[slot] = number + 1;
    }
  }
}
