/**
 * Ascending numbers of up to 53 bits, in two bits each beyond those that tell them apart (Elias–Fano). The lower bits of
 * all numbers lie one behind the other. Of their upper parts there is one row of bits, a 1 for each number and a 0 where the
 * next part begins:
 *
 *     upper parts of five numbers: 0, 0, 2, 3, 3   ─▶   1 1 0 · 0 · 1 0 · 1 1 0
 *
 * How many numbers come before every 256th part is noted, so that few bits are walked to find one.
 */
import type { StreamReader } from './stream.ts';

const PARTS_PER_START = 256;
const WORD = 32;
const MOST_LOWER_BITS = 31;

/** Packs numbers below `limit` that ascend; two may be alike. To be read with the same `limit`. */
export function packAscending(numbers: Float64Array, limit: number): readonly Uint32Array[] {
  const { lowerBits, lengths } = formOf(numbers.length, limit);
  const starts = new Uint32Array(lengths.starts);
  const steps = new Uint32Array(lengths.steps);
  const lower = new Uint32Array(lengths.lower);
  let noted = 0;
  numbers.forEach((number, index) => {
    const upper = Math.floor(number / 2 ** lowerBits);
    for (; noted * PARTS_PER_START <= upper; noted += 1) starts[noted] = index;
    writeBits(steps, upper + index, 1, 1);
    writeBits(lower, index * lowerBits, number % 2 ** lowerBits, lowerBits);
  });
  starts.fill(numbers.length, noted);
  return [starts, steps, lower];
}

export class AscendingNumbers {
  private constructor(
    private readonly lowerBits: number,
    private readonly starts: Uint32Array,
    private readonly steps: Uint32Array,
    private readonly lower: Uint32Array,
  ) {}

  /** Null when the stream ends before `count` numbers do. What they are is not looked at: bad ones are found nowhere. */
  static read(reader: StreamReader, count: number, limit: number): AscendingNumbers | null {
    const { lowerBits, lengths } = formOf(count, limit);
    const starts = reader.numbers(lengths.starts);
    const steps = reader.numbers(lengths.steps);
    const lower = reader.numbers(lengths.lower);
    if (starts === null || steps === null || lower === null) return null;
    return new AscendingNumbers(lowerBits, starts, steps, lower);
  }

  /** The numbers from `from` up to, but without, `to`. */
  *between(from: number, to: number): Generator<number> {
    const scale = 2 ** this.lowerBits;
    const first = Math.floor(from / scale);
    const noted = Math.floor(first / PARTS_PER_START);
    let index = this.starts[noted];
    // Behind the last part there are none.
    if (index === undefined) return;
    let part = noted * PARTS_PER_START;
    const end = this.steps.length * WORD;
    for (let at = part + index; at < end && part * scale < to; at += 1) {
      if (readBits(this.steps, at, 1) === 0) {
        part += 1;
        continue;
      }
      if (part >= first) {
        const number = part * scale + readBits(this.lower, index * this.lowerBits, this.lowerBits);
        if (number >= from && number < to) yield number;
      }
      index += 1;
    }
  }
}

/** Bits below the upper part, and words of each array. */
function formOf(count: number, limit: number) {
  let lowerBits = 0;
  // Then there are one or two upper parts for each number.
  while (lowerBits < MOST_LOWER_BITS && limit >= count * 2 ** (lowerBits + 1)) lowerBits += 1;
  const parts = count === 0 ? 0 : Math.ceil(limit / 2 ** lowerBits);
  const lengths = {
    starts: Math.ceil(parts / PARTS_PER_START),
    steps: Math.ceil((count + parts) / WORD),
    lower: Math.ceil((count * lowerBits) / WORD),
  };
  return { lowerBits, lengths };
}

/** Writes `bits` bits, at the most 31, where only zeros are: the lowest first, `at` counted from the first word's lowest. */
function writeBits(words: Uint32Array, at: number, value: number, bits: number): void {
  const word = Math.floor(at / WORD);
  const shift = at % WORD;
  words[word] = (words[word] ?? 0) | (value << shift);
  if (shift + bits > WORD) words[word + 1] = value >>> (WORD - shift);
}

function readBits(words: Uint32Array, at: number, bits: number): number {
  const word = Math.floor(at / WORD);
  const shift = at % WORD;
  const lower = (words[word] ?? 0) >>> shift;
  const upper = shift + bits > WORD ? (words[word + 1] ?? 0) << (WORD - shift) : 0;
  return (lower | upper) & (2 ** bits - 1);
}
