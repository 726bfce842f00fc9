import { describe, expect, it } from 'vitest';
import { areBelow, areStarts, joinStream, StreamReader } from '../../../../domain/roster/index/stream.ts';

describe('a stream of the index', () => {
  const stream = joinStream([7, 3], [Uint32Array.of(1, 2, 3), Uint32Array.of(4)], Uint8Array.of(5, 6));

  it('is read in the order it was written in', () => {
    const reader = new StreamReader(stream);
    expect(reader.head(7, 1)).toEqual([3]);
    expect(reader.numbers(3)).toEqual(Uint32Array.of(1, 2, 3));
    expect(reader.numbers(1)).toEqual(Uint32Array.of(4));
    expect(reader.rest(2)).toEqual(Uint8Array.of(5, 6));
  });

  it('has another mark, or nothing beyond its end', () => {
    expect(new StreamReader(stream).head(8, 1)).toBeNull();
    expect(new StreamReader(stream).head(7, 100)).toBeNull();
    expect(new StreamReader(stream).numbers(7)).toBeNull();
    expect(new StreamReader(stream).numbers(2 ** 32 - 1)).toBeNull();
    expect(new StreamReader(stream).rest(stream.length - 1)).toBeNull();
    expect(new StreamReader(stream).rest(stream.length + 1)).toBeNull();
  });

  it.each([
    [[0, 2, 2, 5], 5, true],
    [[0], 0, true],
    [[], 0, false],
    [[1, 5], 5, false],
    [[0, 3, 2], 2, false],
    [[0, 2], 3, false],
  ])('begins its things at %j of %i: %s', (starts, length, are) => {
    expect(areStarts(Uint32Array.from(starts), length)).toBe(are);
  });

  it.each([
    [[], 0, true],
    [[4, 0], 5, true],
    [[5], 5, false],
  ])('names things %j of %i: %s', (numbers, limit, are) => {
    expect(areBelow(Uint32Array.from(numbers), limit)).toBe(are);
  });
});
