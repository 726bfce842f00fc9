import { afterEach, expect, it, vi } from 'vitest';
import { PieceStore } from '../../renderer/worker/roster/piece-store.ts';
import { ReadAhead } from '../../renderer/worker/roster/read-ahead.ts';
import { RosterInUse } from '../../renderer/worker/roster/roster-in-use.ts';
import { createRoster } from '../../renderer/worker/roster/roster.ts';
import { basePieces } from '../../renderer/worker/roster/needed-hashes.ts';
import { openRosterDesk, pieceBytes, restarted, testSeal, type RosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const members = Array.from({ length: 12 }, (_, at) => aMember(`2000${at + 10}`, `Sample Person${at}`));

/** A desk with a roster, and what it reads before anybody unlocked it. */
async function locked(): Promise<{ desk: RosterDesk; ahead: ReadAhead }> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish({ members, cards: [] });
  desk.hub.roster.change({ kind: 'member', region: 'emea', number: '200010', member: null });
  await desk.fetchRoster();
  const next = await restarted(desk);
  next.store.bases.find(next.inUse.manifest?.directory.hash ?? '')?.close();
  return { desk: next, ahead: new ReadAhead(next.database, next.folder) };
}

/** Unlocks the desk with what was read ahead. */
async function unlock({ hub, database }: RosterDesk, ahead: ReadAhead) {
  const store = new PieceStore(database, await testSeal(), ahead);
  store.openAhead();
  const inUse = new RosterInUse(store, hub.roster.key, () => undefined);
  await inUse.open();
  return { store, inUse, roster: createRoster(inUse, store) };
}

/** Hashes of the index. */
function indexHashes({ hub: { roster } }: RosterDesk): string[] {
  const { segments } = roster.directory;
  return basePieces(roster.directory).flatMap(({ hash }) =>
    segments.some((segment) => segment.hash === hash) ? [] : [hash],
  );
}

afterEach(() => vi.useRealTimers());

it('all that opening needs is read before the key is there, so that opening reads none of it again', async () => {
  const { desk, ahead } = await locked();
  await ahead.read();
  await desk.database.pieces.clear();
  for (const hash of indexHashes(desk)) pieceBytes(desk, hash).fill(0);
  const { inUse, roster } = await unlock(desk, ahead);
  expect(inUse.isWhole).toBe(true);
  expect((await roster.findNumber('200011')).found).toHaveLength(1);
  expect((await roster.findNumber('200010')).found).toEqual([]);
  expect(await roster.search('person3', 1)).toMatchObject([{ name: 'Sample Person3' }]);
});

it('what was read ahead is given once, and goes when the roster is open', async () => {
  const { desk, ahead } = await locked();
  await ahead.read();
  const { store } = await unlock(desk, ahead);
  const [hash = ''] = indexHashes(desk);
  pieceBytes(desk, hash).fill(0);
  expect(await store.read(hash)).toBeNull();

  const page = desk.hub.roster.manifest.changes[0]?.hash ?? '';
  const again = new ReadAhead(desk.database, desk.folder);
  await again.read();
  const other = new PieceStore(desk.database, await testSeal(), again);
  other.openAhead();
  await desk.database.pieces.delete(page);
  await other.endAhead();
  expect(await other.read(page)).toBeNull();
});

it('a piece that is damaged on the disk is a loss, read ahead or not', async () => {
  const { desk, ahead } = await locked();
  for (const hash of indexHashes(desk)) pieceBytes(desk, hash).fill(0);
  await ahead.read();
  const { inUse } = await unlock(desk, ahead);
  expect(inUse.isWhole).toBe(false);
  expect(inUse.current).toBeNull();
});

it('a desk that stays locked gives the memory and the file back, and opens all the same', async () => {
  const { desk, ahead } = await locked();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await ahead.read();
  const [file] = desk.folder.files.values();
  const closed = vi.spyOn(file ?? expect.fail('there is a file'), 'close');
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  vi.useRealTimers();
  expect(closed).toHaveBeenCalledOnce();
  expect(ahead.takeAll().size).toBe(0);
  expect((await unlock(desk, ahead)).inUse.isWhole).toBe(true);
});

it('a laptop without a roster has nothing to read, and pieces that are gone are passed over', async () => {
  const empty = await openRosterDesk();
  await expect(new ReadAhead(empty.database, empty.folder).read()).resolves.toBeUndefined();
  const { desk, ahead } = await locked();
  await desk.database.pieces.clear();
  desk.folder.files.clear();
  await expect(ahead.read()).resolves.toBeUndefined();
  expect((await unlock(desk, ahead)).inUse.isWhole).toBe(false);
});
