/**
 * Streams of the index: 32-bit numbers first, then bytes, so that the numbers can be read where they lie.
 *
 *     mark · counts … · arrays of 32-bit numbers … · bytes
 */

/** One stream of `head` (its mark and counts), arrays of numbers, and bytes at the end. */
export function joinStream(
  head: readonly number[],
  arrays: readonly Uint32Array[],
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const numbers = head.length + arrays.reduce((total, array) => total + array.length, 0);
  const joined = new Uint8Array(numbers * 4 + bytes.length);
  const view = new Uint32Array(joined.buffer, 0, numbers);
  view.set(head);
  let at = head.length;
  for (const array of arrays) {
    view.set(array, at);
    at += array.length;
  }
  joined.set(bytes, numbers * 4);
  return joined;
}

/** Reads a stream front to back. What is asked for beyond its end is null; then the stream is malformed. */
export class StreamReader {
  private readonly stream: Uint8Array;
  private at = 0;

  constructor(stream: Uint8Array) {
    // Numbers are read in place, which needs an address divisible by four.
    this.stream = stream.byteOffset % 4 === 0 ? stream : new Uint8Array(stream);
  }

  /** A head of `count` counts behind its mark. */
  head(mark: number, count: number): readonly number[] | null {
    const head = this.numbers(count + 1);
    return head?.[0] === mark ? [...head.subarray(1)] : null;
  }

  numbers(count: number): Uint32Array | null {
    if (count * 4 > this.stream.length - this.at) return null;
    const found = new Uint32Array(this.stream.buffer, this.stream.byteOffset + this.at, count);
    this.at += count * 4;
    return found;
  }

  /** All that is left, if it is `count` bytes. */
  rest(count: number): Uint8Array | null {
    return this.stream.length - this.at === count ? this.stream.subarray(this.at) : null;
  }
}

/** Whether `starts` says where things begin in something of `length`: from 0, never back, and the end behind the last. */
export function areStarts(starts: Uint32Array, length: number): boolean {
  for (let at = 1; at < starts.length; at += 1) {
    if ((starts[at] ?? 0) < (starts[at - 1] ?? 0)) return false;
  }
  return starts[0] === 0 && starts[starts.length - 1] === length;
}

/** Whether all are below `limit`. */
export function areBelow(numbers: Uint32Array, limit: number): boolean {
  for (let at = 0; at < numbers.length; at += 1) if ((numbers[at] ?? 0) >= limit) return false;
  return true;
}
