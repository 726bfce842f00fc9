import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AscendingNumbers, packAscending } from '../../../../domain/roster/index/ascending-numbers.ts';
import { joinStream, StreamReader } from '../../../../domain/roster/index/stream.ts';

const packed = (numbers: readonly number[], limit: number) =>
  joinStream([], packAscending(Float64Array.from(numbers), limit), new Uint8Array());

function read(stream: Uint8Array, count: number, limit: number): AscendingNumbers {
  const numbers = AscendingNumbers.read(new StreamReader(stream), count, limit);
  if (numbers === null) throw new Error('numbers just packed must be read');
  return numbers;
}

const limits = fc.oneof(
  fc.constantFrom(1, 2, 255, 256, 257, 2 ** 31, 2 ** 32, 2 ** 52),
  fc.integer({ min: 1, max: 100_000 }),
);
const someNumbers = limits.chain((limit) =>
  fc.record({
    limit: fc.constant(limit),
    numbers: fc
      .array(fc.nat({ max: limit - 1 }), { maxLength: 400, size: 'max' })
      .map((all) => [...all].sort((one, other) => one - other)),
    from: fc.nat({ max: limit }),
    length: fc.nat({ max: limit }),
  }),
);

describe('packed ascending numbers', () => {
  it('are found again, those of a range and no others, alike ones each', () => {
    fc.assert(
      fc.property(someNumbers, ({ limit, numbers, from, length }) => {
        const found = read(packed(numbers, limit), numbers.length, limit);
        expect([...found.between(0, limit)]).toEqual(numbers);
        const to = from + length;
        expect([...found.between(from, to)]).toEqual(numbers.filter((one) => one >= from && one < to));
      }),
    );
  });

  it('are none from their limit on', () => {
    const numbers = [...Array.from({ length: 128 }, () => 0), 128];
    const found = read(packed(numbers, 256), numbers.length, 256);
    expect([...found.between(256, 257)]).toEqual([]);
  });

  it('take two bits each beyond what tells them apart', () => {
    const count = 100_000;
    const numbers = Array.from({ length: count }, (_, at) => at * 1024 + ((at * 7919) % 1024));
    expect((packed(numbers, count * 1024).length * 8) / count).toBeLessThan(12.2);
  });

  it('cut short anywhere are none', () => {
    const numbers = [3, 3, 900, 70_000];
    const stream = packed(numbers, 100_000);
    for (let length = 0; length < stream.length; length += 1) {
      const reader = new StreamReader(stream.subarray(0, length));
      expect(AscendingNumbers.read(reader, numbers.length, 100_000)).toBeNull();
    }
  });

  it('out of any bytes lie where they are looked for, or nowhere', () => {
    const length = packed(
      Array.from({ length: 40 }, () => 0),
      100_000,
    ).length;
    fc.assert(
      fc.property(fc.uint8Array({ minLength: length, maxLength: length }), fc.nat(100_000), (bytes, from) => {
        for (const number of read(bytes, 40, 100_000).between(from, 100_000)) {
          expect(number).toBeGreaterThanOrEqual(from);
          expect(number).toBeLessThan(100_000);
        }
      }),
    );
  });
});
