/** The roster as a desk takes it from the hub: manifest by its signature, everything else by its hash. */
import { inflateRawSync } from 'node:zlib';
import { expect } from 'vitest';
import { programmePackSchema, type ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { cardKey } from '../../domain/roster/card-number.ts';
import { decodeChanges, type RosterChange } from '../../domain/roster/changes.ts';
import { readDirectory, type Directory, type Piece } from '../../domain/roster/directory.ts';
import { readIndex } from '../../domain/roster/index/read-index.ts';
import type { RosterIndex } from '../../domain/roster/index/roster-index.ts';
import { blobHash, openRosterManifest, type RosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';
import { decodeGroup, type RosterLine } from '../../domain/roster/segment.ts';
import { splitGroups } from '../../domain/roster/segment-groups.ts';
import type { TestDesk } from './test-desk.ts';

export async function readManifest(desk: TestDesk): Promise<RosterManifest> {
  return openedBy(desk, await desk.get('/v1/roster/manifest'));
}

/** What a desk gets that asks with the tag of the manifest it has: the new one, or null when there is none. */
export async function nextManifest(desk: TestDesk, tag: string): Promise<RosterManifest | null> {
  const answer = await desk.get('/v1/roster/manifest', { 'if-none-match': tag });
  return answer.status === 304 ? null : openedBy(desk, answer);
}

/** The tag of the current manifest. */
export async function manifestTag(desk: TestDesk): Promise<string> {
  return (await desk.get('/v1/roster/manifest')).headers.get('etag') ?? '';
}

export async function readBytes(desk: TestDesk, hash: string): Promise<Buffer> {
  const answer = await desk.get(`/v1/roster/blobs/${hash}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(blobHash(bytes)).toBe(hash);
  return bytes;
}

/** The programme pack that a manifest names. */
export async function readPack(desk: TestDesk, { programme }: RosterManifest): Promise<ProgrammePack> {
  const pack = programmePackSchema.parse(JSON.parse((await readBytes(desk, programme.hash)).toString()));
  expect(pack.version).toBe(programme.version);
  return pack;
}

export async function readBaseDirectory(desk: TestDesk, { directory }: RosterManifest): Promise<Directory> {
  const bytes = await readBytes(desk, directory.hash);
  expect(bytes.length).toBe(directory.bytes);
  return given(readDirectory(inflateRawSync(bytes).toString()));
}

/** All lines of the base in their order, every piece checked against its hash. */
export async function readLines(desk: TestDesk, directory: Directory): Promise<RosterLine[]> {
  const dictionary = Buffer.from(directory.dictionary, 'base64');
  const segments = await readPieces(desk, directory, directory.segments);
  return segments.flatMap((bytes, index) => {
    const piece = given(directory.segments[index] ?? null);
    const lines = given(splitGroups(bytes, piece)).flatMap(({ deflated, plain }) => {
      const group = inflateRawSync(deflated, { dictionary });
      expect(group).toHaveLength(plain);
      return given(decodeGroup(group));
    });
    expect(lines).toHaveLength(piece.lines);
    return lines;
  });
}

export async function readBaseIndex(desk: TestDesk, directory: Directory): Promise<RosterIndex> {
  const stream = async (pieces: readonly Piece[]) => {
    const deflated = await readPieces(desk, directory, pieces);
    return Buffer.concat(
      deflated.map((bytes, index) => {
        const inflated = inflateRawSync(bytes);
        expect(inflated).toHaveLength(pieces[index]?.plain ?? 0);
        return inflated;
      }),
    );
  };
  return given(
    readIndex({
      numbers: await stream(directory.numbers),
      people: await stream(directory.people),
      names: await stream(directory.names),
      serials: await stream(directory.serials),
    }),
  );
}

/** The pages of changes, oldest first. */
export async function readChanges(desk: TestDesk, { changes }: RosterManifest): Promise<RosterChange[][]> {
  return Promise.all(
    changes.map(async ({ hash, count }) => {
      const page = given(decodeChanges(inflateRawSync(await readBytes(desk, hash))));
      expect(page).toHaveLength(count);
      return page;
    }),
  );
}

/** Members and cards without a member as a desk that has everything sees them, in the order of their numbers. */
export async function readRoster(
  desk: TestDesk,
): Promise<{ manifest: RosterManifest; members: MemberRow[]; cards: CardRow[] }> {
  const manifest = await readManifest(desk);
  const members = new Map<string, MemberRow>();
  const cards = new Map<string, CardRow>();
  const put = <T>(rows: Map<string, T>, region: string, number: string, row: T | null) => {
    const key = `${cardKey(number)} ${region}`;
    if (row === null) rows.delete(key);
    else rows.set(key, row);
  };
  for (const line of await readLines(desk, await readBaseDirectory(desk, manifest))) {
    if (line.kind === 'card') put(cards, line.card.region, line.card.number, line.card);
    else put(members, line.member.region, line.member.memberNumber, line.member);
  }
  for (const change of (await readChanges(desk, manifest)).flat()) {
    if (change.kind === 'card') put(cards, change.region, change.number, change.card);
    else put(members, change.region, change.number, change.member);
  }
  return { manifest, members: inOrder(members), cards: inOrder(cards) };
}

/** Each checked against its hash. */
async function readPieces(
  desk: TestDesk,
  { volumes }: Directory,
  pieces: readonly Piece[],
): Promise<Uint8Array[]> {
  const read = new Map<string, Promise<Buffer>>();
  return Promise.all(
    pieces.map(async ({ hash, volume, offset, bytes }) => {
      const name = volumes[volume]?.hash ?? '';
      const whole = read.get(name) ?? readBytes(desk, name);
      read.set(name, whole);
      const piece = (await whole).subarray(offset, offset + bytes);
      expect(blobHash(piece)).toBe(hash);
      return piece;
    }),
  );
}

function inOrder<T>(rows: ReadonlyMap<string, T>): T[] {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

async function openedBy(desk: TestDesk, answer: Response): Promise<RosterManifest> {
  const opened = openRosterManifest(await answer.json(), desk.rosterKey, null);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.manifest;
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error('malformed');
  return value;
}
