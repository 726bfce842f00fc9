import { describe, expect, it } from 'vitest';
import { readRange } from '../../../../hub/server/byte-range.ts';

describe('a Range header for ten bytes', () => {
  it.each([
    [undefined, { kind: 'all' }],
    ['bytes=0-9', { kind: 'part', start: 0, end: 9 }],
    ['bytes=3-3', { kind: 'part', start: 3, end: 3 }],
    ['bytes=3-', { kind: 'part', start: 3, end: 9 }],
    ['bytes=3-99', { kind: 'part', start: 3, end: 9 }],
    ['bytes=-4', { kind: 'part', start: 6, end: 9 }],
    ['bytes=-40', { kind: 'part', start: 0, end: 9 }],
    ['bytes=10-', { kind: 'unsatisfiable' }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-3', { kind: 'all' }],
    ['bytes=-', { kind: 'all' }],
    ['bytes=0-1,4-5', { kind: 'all' }],
    ['lines=0-1', { kind: 'all' }],
    ['bytes=a-b', { kind: 'all' }],
  ])('%s', (header, expected) => {
    expect(readRange(header, 10)).toEqual(expected);
  });
});
