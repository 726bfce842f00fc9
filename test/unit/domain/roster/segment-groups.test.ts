import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEFLATE_RATIO } from '../../../../domain/roster/directory.ts';
import { GROUP_LINES, MAX_SEGMENT_LINES } from '../../../../domain/roster/segment.ts';
import {
  groupAt,
  joinGroups,
  splitGroups,
  type SegmentGroup,
} from '../../../../domain/roster/segment-groups.ts';
import { damaged } from './damage.ts';

const anyGroup: fc.Arbitrary<SegmentGroup> = fc
  .uint8Array({ minLength: 1, maxLength: 400 })
  .chain((deflated) =>
    fc.integer({ min: 1, max: deflated.length * MAX_DEFLATE_RATIO }).map((plain) => ({ deflated, plain })),
  );
const anyGroups = fc.array(anyGroup, { minLength: 1, maxLength: MAX_SEGMENT_LINES / GROUP_LINES });

const plainOf = (groups: readonly SegmentGroup[]) => groups.reduce((sum, { plain }) => sum + plain, 0);
const linesOf = (groups: readonly SegmentGroup[], missing = 0) => groups.length * GROUP_LINES - missing;

const groups: readonly SegmentGroup[] = [
  { deflated: new Uint8Array(300).fill(1), plain: 70_000 },
  { deflated: new Uint8Array(20).fill(2), plain: 40 },
  { deflated: new Uint8Array(1).fill(3), plain: 1 },
];
const segment = joinGroups(groups);
const said = { lines: 17, plain: 70_041 };

describe('the groups of a segment', () => {
  it('are found again, however many lines the last one has', () => {
    fc.assert(
      fc.property(anyGroups, fc.nat({ max: GROUP_LINES - 1 }), (some, missing) => {
        const said = { lines: linesOf(some, missing), plain: plainOf(some) };
        expect(splitGroups(joinGroups(some), said)).toEqual(some);
        expect(some.map((_group, place) => groupAt(joinGroups(some), said, place))).toEqual(some);
      }),
    );
  });

  it('are found in the middle of other bytes', () => {
    const around = Uint8Array.from([9, ...segment, 9]);
    expect(splitGroups(around.subarray(1, -1), said)).toEqual(groups);
  });

  it.each([
    ['a group of lines more', { ...said, lines: 25 }],
    ['a group of lines fewer', { ...said, lines: 16 }],
    ['a plain byte more', { ...said, plain: said.plain + 1 }],
    ['a plain byte fewer', { ...said, plain: said.plain - 1 }],
  ])('are null when the directory says %s', (_, other) => {
    expect(splitGroups(segment, other)).toBeNull();
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half a head', segment.slice(0, 9)],
    ['a head alone', segment.slice(0, 18)],
    ['a byte too few', segment.slice(0, -1)],
    ['a byte too many', Uint8Array.from([...segment, 0])],
  ])('are null when there is %s', (_, bytes) => {
    expect(splitGroups(bytes, said)).toBeNull();
  });

  it('are null when one claims to inflate beyond what deflate can, or to nothing', () => {
    const join = (plain: number) => joinGroups([{ deflated: new Uint8Array(2), plain }]);
    const most = 2 * MAX_DEFLATE_RATIO;
    expect(splitGroups(join(most), { lines: 1, plain: most })).not.toBeNull();
    expect(splitGroups(join(most + 1), { lines: 1, plain: most + 1 })).toBeNull();
    expect(splitGroups(join(0), { lines: 1, plain: 0 })).toBeNull();
  });

  it('are null in damaged bytes, or lie within them and are as long as they say', () => {
    fc.assert(
      fc.property(damaged(segment), (bytes) => {
        const found = splitGroups(bytes, said);
        const byPlace = Array.from({ length: 4 }, (_, place) => groupAt(bytes, said, place));
        expect(byPlace).toEqual(groups.map((_group, place) => found?.[place] ?? null).concat(null));
        if (found === null) return;
        expect(plainOf(found)).toBe(said.plain);
        expect(found.reduce((sum, { deflated }) => sum + deflated.length, 18)).toBe(bytes.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('are not written when one is longer than the head can say', () => {
    expect(() => joinGroups([{ deflated: new Uint8Array(1), plain: 2 ** 24 }])).toThrow();
  });
});
