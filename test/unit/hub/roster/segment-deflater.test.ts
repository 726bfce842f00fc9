import { randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { GROUP_LINES } from '../../../../domain/roster/segment.ts';
import { splitGroups } from '../../../../domain/roster/segment-groups.ts';
import { SegmentDeflater } from '../../../../hub/roster/segment-deflater.ts';

const dictionary = Buffer.from(',0,0,"EOS R5","');

/** The groups that a segment inflates to. */
function inflated(segment: Uint8Array, groups: readonly Uint8Array[]): Buffer[] {
  const lines = groups.length * GROUP_LINES;
  const plain = groups.reduce((sum, group) => sum + group.length, 0);
  const split = splitGroups(segment, { lines, plain }) ?? [];
  return split.map(({ deflated }) => inflateRawSync(deflated, { dictionary }));
}

describe('deflating the groups of segments', () => {
  it('each by itself, with the dictionary, many segments at once', async () => {
    const deflater = new SegmentDeflater(dictionary);
    const segments = Array.from({ length: 40 }, (_, at) =>
      Array.from({ length: 1 + (at % 5) }, (_, group) => Buffer.from(`["${at}",0,0,"EOS R5","${group}"]`)),
    );
    const deflated = await Promise.all(segments.map((groups) => deflater.deflate(groups)));
    expect(deflated.map((segment, at) => inflated(segment, segments[at] ?? []))).toEqual(segments);
  });

  it('gives the same bytes whatever was deflated before', async () => {
    const groups = [Buffer.from('a line'), Buffer.from('another line, "EOS R5"')];
    const first = await new SegmentDeflater(dictionary).deflate(groups);
    const deflater = new SegmentDeflater(dictionary);
    const others = Array.from({ length: 9 }, (_, at) => deflater.deflate([randomBytes(1000 + at)]));
    const again = await Promise.all(Array.from({ length: 9 }, () => deflater.deflate(groups)));
    await Promise.all(others);
    for (const segment of again) expect(segment).toEqual(first);
  });

  it('takes groups that hardly get smaller, however long they are', async () => {
    const groups = [randomBytes(700_000), Buffer.from('short'), randomBytes(90_000)];
    const found = inflated(await new SegmentDeflater(dictionary).deflate(groups), groups);
    expect(found.map((group, at) => group.equals(groups[at] ?? Buffer.of()))).toEqual([true, true, true]);
  });
});
