import { expect, it } from 'vitest';
import type { SegmentPiece } from '../../../domain/roster/directory.ts';
import { SegmentMap } from '../../../renderer/worker/roster/segment-map.ts';

const segment = (hash: string, lines: number): SegmentPiece => ({
  hash,
  volume: 0,
  offset: 0,
  bytes: 1,
  plain: 1,
  lines,
});

it('every ordinal has its place in one segment, and no other has any', () => {
  const map = new SegmentMap([segment('a', 3), segment('b', 1), segment('c', 2)]);
  const places = [0, 1, 2, 3, 4, 5, 6].map((ordinal) => {
    const place = map.place(ordinal);
    return place && [place.segment.hash, place.slot];
  });
  expect(places).toEqual([['a', 0], ['a', 1], ['a', 2], ['b', 0], ['c', 0], ['c', 1], null]);
  expect(new SegmentMap([]).place(0)).toBeNull();
});
