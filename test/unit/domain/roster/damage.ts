/** Bytes as no roster should ever send them. */
import fc from 'fast-check';

/** `whole` cut short, with some bits flipped, or with bytes put in: whatever it was, it arrives as something else. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: Math.max(0, whole.length - 1) });
  return fc.oneof(
    place.map((length) => whole.slice(0, length)),
    fc
      .array(fc.tuple(place, fc.nat({ max: 7 })), { minLength: 1, maxLength: 4 })
      .map((flips) => flips.reduce((bytes, [at, bit]) => flipBit(bytes, at, bit), whole)),
    fc
      .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 }))
      .map(([at, more]) => Uint8Array.from([...whole.subarray(0, at), ...more, ...whole.subarray(at)])),
    fc.uint8Array({ maxLength: 300 }),
  );
}

export function flipBit(bytes: Uint8Array, at: number, bit: number): Uint8Array {
  const flipped = bytes.slice();
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
  return flipped;
}
