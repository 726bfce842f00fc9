/** Gathers the names of a roster, and writes the stream that `Names` reads. */
import { nameTokens } from '../../text/fold-name.ts';
import { GrowingBytes, GrowingUint32 } from './growing.ts';
import { NAMES_MARK } from './names.ts';
import { joinStream } from './stream.ts';
import { TokenTable } from './token-table.ts';

export class NamesWriter {
  private readonly table = new TokenTable();
  /** The words of all names, one name behind the other, by their numbers in the table. */
  private readonly words = new GrowingUint32();
  private readonly ends = new GrowingUint32();

  /** The name of the next member. */
  add(name: string): void {
    for (const token of nameTokens(name)) this.words.push(this.table.number(token));
    this.ends.push(this.words.length);
  }

  /** To be called once: the words are renumbered in place. */
  finish(): Uint8Array {
    const { table } = this;
    const sorted = table.sorted();
    const places = new Uint32Array(sorted.length);
    sorted.forEach((number, place) => (places[number] = place));
    const words = this.words.values();
    words.forEach((number, at) => (words[at] = places[number] ?? 0));
    const ordinals = this.inOrderOfNames(words);
    const starts = postingStarts(words, sorted.length);
    const tokenStarts = new GrowingUint32();
    const text = new GrowingBytes();
    for (const number of sorted) {
      tokenStarts.push(text.length);
      text.pushAll(table.bytes(number));
    }
    tokenStarts.push(text.length);
    return joinStream(
      [NAMES_MARK, ordinals.length, sorted.length, words.length, text.length],
      [ordinals, tokenStarts.values(), starts, this.postings(ordinals, words, starts)],
      text.values(),
    );
  }

  /** Members sorted by their words, which are numbered in the order of words; then by ordinal. */
  private inOrderOfNames(words: Uint32Array): Uint32Array {
    const ordinals = new Uint32Array(this.ends.length).map((_, index) => index);
    return ordinals.sort((a, b) => {
      let left = this.start(a);
      let right = this.start(b);
      const leftEnd = this.ends.at(a);
      const rightEnd = this.ends.at(b);
      for (; left < leftEnd && right < rightEnd; left += 1, right += 1) {
        const difference = (words[left] ?? 0) - (words[right] ?? 0);
        if (difference !== 0) return difference;
      }
      return leftEnd - left - (rightEnd - right) || a - b;
    });
  }

  /** For every word the places in the order of names that have it, ascending. */
  private postings(ordinals: Uint32Array, words: Uint32Array, starts: Uint32Array): Uint32Array {
    const postings = new Uint32Array(words.length);
    const next = starts.slice();
    ordinals.forEach((ordinal, rank) => {
      for (let at = this.start(ordinal); at < this.ends.at(ordinal); at += 1) {
        const word = words[at] ?? 0;
        const place = next[word] ?? 0;
        postings[place] = rank;
        next[word] = place + 1;
      }
    });
    return postings;
  }

  private start(ordinal: number): number {
    return ordinal === 0 ? 0 : this.ends.at(ordinal - 1);
  }
}

/** Where the postings of each of `count` words begin, and where the last ones end. */
function postingStarts(words: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const word of words) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < count; word += 1)
    starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  return starts;
}
