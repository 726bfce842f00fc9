/** The roster's part of a desk for an engine test: a database of its own, opened as the app does. */
import { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import { sealWith, type BlobSeal } from '../../renderer/worker/roster/blob-seal.ts';
import { createRosterFetcher, type FetchAnswer } from '../../renderer/worker/roster/fetch-roster.ts';
import { PieceStore } from '../../renderer/worker/roster/piece-store.ts';
import { ReadAhead } from '../../renderer/worker/roster/read-ahead.ts';
import { createRoster, type Roster } from '../../renderer/worker/roster/roster.ts';
import { basePieces } from '../../renderer/worker/roster/needed-hashes.ts';
import { PiecePlaces } from '../../renderer/worker/roster/piece-places.ts';
import { RosterInUse } from '../../renderer/worker/roster/roster-in-use.ts';
import type { Arriving } from '../../renderer/worker/roster/transfer-progress.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { newId } from '../../renderer/worker/time.ts';
import { deriveKeys } from '../../renderer/worker/vault/keys.ts';
import { memoryFolder, type MemoryFolder } from './memory-folder.ts';
import { MemoryHub } from './memory-hub.ts';
import { testVaultKey } from './vault.ts';

export interface RosterDesk {
  readonly hub: MemoryHub;
  readonly database: RosterDatabase;
  readonly folder: MemoryFolder;
  readonly store: PieceStore;
  readonly inUse: RosterInUse;
  readonly roster: Roster;
  readonly fetchRoster: () => Promise<FetchAnswer>;
  readonly progress: Arriving[];
  /** What a transfer waits for before each turn; nothing, unless a test puts something else here. */
  turn: () => Promise<void>;
  /** Times a blob was found missing or unreadable. */
  losses(): number;
}

export async function testSeal(seed?: number): Promise<BlobSeal> {
  return sealWith((await deriveKeys(await testVaultKey(seed))).roster);
}

/** Opens a desk; on the database of another it is that desk after a restart. */
export async function openRosterDesk(
  hub = new MemoryHub(),
  name = `roster-test-${newId()}`,
  seal?: BlobSeal,
): Promise<RosterDesk> {
  const database = new RosterDatabase(name);
  const folder = memoryFolder(name);
  const ahead = new ReadAhead(database, folder);
  const store = new PieceStore(database, seal ?? (await testSeal()), ahead);
  let losses = 0;
  const inUse = new RosterInUse(store, hub.roster.key, () => (losses += 1));
  await inUse.open();
  const progress: Arriving[] = [];
  const fetchRoster = createRosterFetcher({
    store,
    inUse,
    hub: createHubClient('', hub.fetch),
    progress: (arriving) => progress.push(arriving),
    turn: () => desk.turn(),
  });
  const roster = createRoster(inUse, store);
  const desk: RosterDesk = {
    ...{ hub, database, folder, store, inUse, roster, fetchRoster, progress },
    turn: () => Promise.resolve(),
    losses: () => losses,
  };
  return desk;
}

/** The same desk after a restart. */
export function restarted({ hub, database }: RosterDesk): Promise<RosterDesk> {
  database.close();
  return openRosterDesk(hub, database.name);
}

/** Hashes of all that a desk has, also of a base that is still on its way. */
export async function storedHashes({ hub, store }: RosterDesk): Promise<ReadonlySet<string>> {
  const { manifest, directory } = hub.roster;
  await store.bases.open(manifest.directory.hash, directory);
  return store.hashes();
}

/** The sealed bytes of all pieces of the base published last, as they lie on the desk. */
export function sealedBase(desk: RosterDesk): Uint8Array[] {
  return basePieces(desk.hub.roster.directory).map(({ hash }) => pieceBytes(desk, hash));
}

/** Where the sealed bytes of a piece of the base published last lie on the desk. */
export function pieceBytes({ hub, folder }: RosterDesk, hash: string): Uint8Array {
  const { manifest, directory } = hub.roster;
  const file = folder.files.get(manifest.directory.hash);
  const place = new PiecePlaces(directory).of(hash);
  if (file === undefined || place === null) throw new Error('the piece is stored');
  return file.bytes.subarray(place.start, place.start + place.bytes);
}
