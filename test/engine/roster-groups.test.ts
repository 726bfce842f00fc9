import { deflateSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Directory } from '../../domain/roster/directory.ts';
import { blobHash } from '../../domain/roster/roster-manifest.ts';
import { SegmentReader } from '../../renderer/worker/roster/segment-reader.ts';
import { openRosterDesk, type RosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const COUNT = 43;
const number = (at: number) => String(300_010 + at);
const members = (name: string) =>
  Array.from({ length: COUNT }, (_, at) => aMember(number(at), `Sample ${name}${at}`));

async function startDesk(segmentLines: number): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.segmentLines = segmentLines;
  desk.hub.roster.publish({ members: members('Person'), cards: [] });
  expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
  return desk;
}

async function namesIn({ roster }: RosterDesk): Promise<unknown[]> {
  const look = async (_: unknown, at: number) => {
    const { found } = await roster.findMember('emea', number(at));
    return typeof found === 'string' ? found : found?.name;
  };
  return Promise.all(Array.from({ length: COUNT }, look));
}

const names = (name: string) => members(name).map((member) => member.name);

function publishDirectory(
  { hub }: RosterDesk,
  directory: Omit<Directory, 'format'> & { format: number },
): void {
  const bytes = deflateSync(new TextEncoder().encode(JSON.stringify(directory)));
  const hash = blobHash(bytes);
  hub.roster.blobs.set(hash, bytes);
  hub.roster.publish({ members: members('Person'), cards: [] }, { directory: { hash, bytes: bytes.length } });
}

describe('segments of several groups', () => {
  it.each([1, 7, 8, 9, 16, 20, COUNT])('have every line where it is looked for: %i lines', async (lines) => {
    expect(await namesIn(await startDesk(lines))).toEqual(names('Person'));
  });

  it('are opened once for lines that are in the same group, and once more for the next', async () => {
    const desk = await startDesk(COUNT);
    const read = vi.spyOn(desk.store, 'read');
    for (const at of [0, 7, 3, 0]) await desk.roster.findNumber(number(at));
    expect(read).toHaveBeenCalledTimes(1);
    await desk.roster.findNumber(number(8));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('say what the dictionary of their own base makes of them, also when both bases have them', async () => {
    const desk = await startDesk(2);
    const { segments } = desk.hub.roster.directory;
    const [segment] = segments;
    if (segment === undefined) throw new Error('there are segments');
    const reader = new SegmentReader(desk.store);
    const place = { segment, slot: 0 };
    const plain = await reader.read(place, desk.hub.roster.dictionary);
    expect(await reader.read(place, desk.hub.roster.dictionary)).toBe(plain);
    const other = desk.hub.roster.dictionary.slice();
    expect(await reader.read(place, other)).not.toBe(plain);
  });

  it('come anew with another dictionary, and are read with it', async () => {
    const desk = await startDesk(20);
    desk.hub.roster.dictionary = new TextEncoder().encode('Sample Somebody","","","fr","FR"');
    desk.hub.roster.publish({ members: members('Somebody'), cards: [] });
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    expect(await namesIn(desk)).toEqual(names('Somebody'));
  });
});

describe('a segment that the hub made wrong', () => {
  /** A base whose first segment was changed by `spoil` before it got its name. */
  async function spoilt(spoil: (segment: Uint8Array) => void): Promise<RosterDesk> {
    const desk = await startDesk(20);
    const { directory, blobs } = desk.hub.roster;
    const [segment, ...others] = directory.segments;
    const [volume, ...moreVolumes] = directory.volumes;
    const bytes = blobs.get(volume?.hash ?? '')?.slice();
    if (segment === undefined || volume === undefined || bytes === undefined)
      throw new Error('a volume begins with a segment');
    const cut = bytes.subarray(segment.offset, segment.offset + segment.bytes);
    spoil(cut);
    blobs.set(blobHash(bytes), bytes);
    publishDirectory(desk, {
      ...directory,
      volumes: [{ ...volume, hash: blobHash(bytes) }, ...moreVolumes],
      segments: [{ ...segment, hash: blobHash(cut) }, ...others],
    });
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    return desk;
  }

  it('can\u2019t tell of the lines of a group that does not inflate, and tells of the others', async () => {
    // The last byte of the first segment: of its third group, lines 16 to 19.
    const desk = await spoilt((segment) => segment.fill(255, -30));
    const found = await namesIn(desk);
    const expected = names('Person').map((name, at) => (at >= 16 && at < 20 ? 'damaged' : name));
    expect(found).toEqual(expected);
  });

  it('can\u2019t tell of any line when its head does not agree with it', async () => {
    const desk = await spoilt((segment) => segment.fill(255, 0, 3));
    expect((await namesIn(desk)).slice(18, 22)).toEqual([
      'damaged',
      'damaged',
      ...names('Person').slice(20, 22),
    ]);
  });
});

it('a directory of a format nobody knows is refused, and the roster of before stays', async () => {
  const desk = await startDesk(20);
  for (const format of [1, 2, 4]) {
    publishDirectory(desk, { ...desk.hub.roster.directory, format });
    expect(await desk.fetchRoster()).toEqual({ ok: false, roster: 'malformed' });
    expect(await namesIn(desk)).toEqual(names('Person'));
  }
});
