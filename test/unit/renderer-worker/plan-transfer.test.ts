import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../domain/roster/directory.ts';
import { planTransfer } from '../../../renderer/worker/roster/plan-transfer.ts';

const piece = (hash: string, volume: number, offset: number, bytes: number) => ({
  hash,
  volume,
  offset,
  bytes,
  plain: bytes * 3,
});

const directory: Directory = {
  format: 3,
  members: 4,
  cards: 0,
  volumes: [
    { hash: 'v0', bytes: 60 },
    { hash: 'v1', bytes: 30 },
  ],
  dictionary: '',
  segments: [
    { ...piece('a', 0, 0, 10), lines: 1 },
    { ...piece('b', 0, 10, 20), lines: 1 },
    { ...piece('c', 0, 30, 30), lines: 1 },
    { ...piece('d', 1, 0, 10), lines: 1 },
  ],
  numbers: [piece('e', 1, 10, 5)],
  people: [piece('f', 1, 15, 10)],
  names: [piece('g', 1, 25, 5), piece('e', 1, 10, 5)],
  serials: [],
};

const plan = (...stored: string[]) => planTransfer(directory, new Set(stored));

describe('what is to be transferred', () => {
  it('is every volume whole when nothing is there', () => {
    expect(plan()).toMatchObject({
      parts: [
        { hash: 'v0', span: null },
        { hash: 'v1', span: null },
      ],
      totalBytes: 90,
      storedBytes: 0,
    });
    expect(plan().parts.map(({ pieces }) => pieces.map(({ hash }) => hash).sort())).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f', 'g'],
    ]);
  });

  it('is nothing when everything is there', () => {
    expect(plan('a', 'b', 'c', 'd', 'e', 'f', 'g')).toEqual({
      parts: [],
      totalBytes: 90,
      storedBytes: 90,
      bringsIndex: false,
    });
  });

  it('says whether a piece of the index is among it, so that room is made for one', () => {
    expect(plan('a', 'b', 'c', 'd', 'e', 'f').bringsIndex).toBe(true);
    expect(plan('e', 'f', 'g').bringsIndex).toBe(false);
  });

  it('is of each volume the span from the first missing piece to the last', () => {
    const { parts, storedBytes } = plan('a', 'd', 'f', 'g');
    expect(parts.map(({ hash, span }) => [hash, span])).toEqual([
      ['v0', { from: 10, to: 60 }],
      ['v1', { from: 10, to: 15 }],
    ]);
    expect(storedBytes).toBe(35);
    expect(plan('b', 'd', 'e', 'f', 'g').parts).toMatchObject([{ hash: 'v0', span: null }]);
  });
});
