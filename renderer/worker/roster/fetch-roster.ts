/**
 * A roster arrives:
 *
 *     manifest ─▶ directory, pack, changes ─▶ pieces out of volumes ─▶ loaded ─▶ switch ─▶ unneeded dropped
 *     (signature, age)       (each checked against its hash, sealed, stored)    (one write)
 *
 * Cut at any moment, it goes on from what is stored; until the switch the old roster answers.
 */
import {
  openRosterManifest,
  type RosterManifest,
  type RosterManifestProblem,
} from '../../../domain/roster/roster-manifest.ts';
import type { LinkProblem } from '../service/desk-status.ts';
import { storageProblem } from '../open-database.ts';
import type { HubClient } from '../sync/hub-client.ts';
import { now } from '../time.ts';
import { fetchVolumes, PARALLEL, type TransferProblem } from './fetch-volumes.ts';
import type { Indexed } from './indexed-pages.ts';
import { IndexStreams } from './index-streams.ts';
import { inTurns } from './in-turns.ts';
import { loadRoster } from './load-roster.ts';
import { namedHashes, neededHashes, type RosterBlobs } from './needed-hashes.ts';
import type { PieceStore } from './piece-store.ts';
import { planTransfer } from './plan-transfer.ts';
import { readDirectoryBlob, type BlobProblem } from './read-blobs.ts';
import type { RosterInUse } from './roster-in-use.ts';
import type { BaseFile } from './base-file.ts';
import { sha256 } from './sha256.ts';
import { TransferProgress, type Arriving } from './transfer-progress.ts';

export type RosterProblem = RosterManifestProblem | 'damaged' | 'disk-full';

export type FetchAnswer =
  | { readonly ok: true; readonly changed: boolean }
  | { readonly ok: false; readonly link: LinkProblem }
  | { readonly ok: false; readonly roster: RosterProblem };

export interface FetchRoster {
  readonly store: PieceStore;
  readonly inUse: RosterInUse;
  readonly hub: HubClient;
  readonly progress: (arriving: Arriving) => void;
  /** Resolves when the transfer may go on: it gives way to people. */
  readonly turn: () => Promise<void>;
}

/** Makes the function that fetches the hub's roster when it is another than the one in use, or that one is damaged. */
export function createRosterFetcher(parts: FetchRoster): () => Promise<FetchAnswer> {
  const { hub, inUse } = parts;
  // Of the manifest that was last dealt with in full: asking again then costs no transfer.
  let etag: string | null = null;
  return async () => {
    const answer = await hub.manifest(inUse.isWhole ? etag : null);
    if (!answer.ok) return { ok: false, link: answer.problem };
    if (answer.value === 'none') return { ok: true, changed: false };
    if (answer.value === 'unchanged') {
      inUse.confirm();
      return { ok: true, changed: false };
    }
    const fetched = await takeOver(parts, answer.value.body);
    if (fetched.ok) etag = answer.value.etag;
    return fetched;
  };
}

async function takeOver(parts: FetchRoster, signed: unknown): Promise<FetchAnswer> {
  const { inUse } = parts;
  const opened = openRosterManifest(signed, inUse.rosterKey, inUse.manifest?.builtAt ?? null);
  if (!opened.ok) return { ok: false, roster: opened.problem };
  if (opened.manifest.rosterId === inUse.manifest?.rosterId && inUse.isWhole) {
    inUse.confirm();
    return { ok: true, changed: false };
  }
  try {
    return await bringIn(parts, JSON.stringify(signed), opened.manifest);
  } catch (error) {
    if (storageProblem(error) === 'disk-full') return { ok: false, roster: 'disk-full' };
    throw error;
  }
}

async function bringIn(parts: FetchRoster, signed: string, manifest: RosterManifest): Promise<FetchAnswer> {
  const { store, inUse, hub, turn } = parts;
  const { losses, current } = inUse;
  const progress = new TransferProgress(manifest.members, parts.progress, now);
  const arrived = (bytes: number) => progress.arrived(bytes);
  await store.claim();
  const named = namedHashes(manifest);
  const known = new Set(await store.present(named));
  const unnamed = await takeNamed(
    parts,
    named.filter((hash) => !known.has(hash)),
  );
  if (unnamed !== null) return unnamed;
  const directory = await readDirectoryBlob(store, manifest.directory.hash);
  if (!directory.ok) return unusable(store, directory);

  const next = { manifest, directory: directory.value };
  await openBase(store, next);
  await keepOnly(store, current === null ? [next] : [next, current], current?.indexed ?? null);
  const plan = planTransfer(directory.value, await store.hashes());
  progress.begin(plan.totalBytes, plan.storedBytes);
  const index = plan.bringsIndex ? new IndexStreams(directory.value) : null;
  const problem = await fetchVolumes({ hub, store, index, arrived, turn }, plan.parts);
  await store.bases.note();
  if (problem !== null) return problem;

  const roster = await loadRoster(store, manifest, directory.value, current, index);
  if (!roster.ok) return unusable(store, roster);
  await inUse.replace(signed, roster.value, losses);
  await keepOnly(store, [next], roster.value.indexed);
  return { ok: true, changed: true };
}

/** Opens the file of a base, and takes over what those of other bases have of it. */
async function openBase(store: PieceStore, { manifest, directory }: RosterBlobs): Promise<void> {
  const { bases } = store;
  const file = await bases.open(manifest.directory.hash, directory);
  for (const name of await bases.noted()) {
    if (name === file.name) continue;
    const other = bases.find(name) ?? (await openAbandoned(store, name));
    if (other !== null) await file.copyFrom(other);
  }
}

/** The file of a base that never came to be used; null when it can't be read. */
async function openAbandoned(store: PieceStore, name: string): Promise<BaseFile | null> {
  const directory = await readDirectoryBlob(store, name);
  return directory.ok ? store.bases.open(name, directory.value).catch(() => null) : null;
}

/** Clears away what none of these rosters needs. */
async function keepOnly(
  store: PieceStore,
  rosters: readonly RosterBlobs[],
  indexed: Indexed | null,
): Promise<void> {
  const needed = new Set(rosters.flatMap((roster) => [...neededHashes(roster)]));
  if (indexed !== null) needed.add(indexed.note.hash);
  await store.bases.keepOnly(new Set(rosters.map(({ manifest }) => manifest.directory.hash)));
  await store.drop([...(await store.hashes())].filter((hash) => !needed.has(hash)));
}

/** Fetches, checks and stores the blobs a manifest names itself; null when they are there. */
async function takeNamed(
  { hub, store }: FetchRoster,
  hashes: readonly string[],
): Promise<TransferProblem | null> {
  let met: TransferProblem | null = null;
  await inTurns(hashes, PARALLEL, async (hash) => {
    const { bytes, problem } = await hub.blob(hash, null);
    if (problem !== null) met ??= { ok: false, link: problem };
    else if ((await sha256(bytes)) !== hash) met ??= { ok: false, roster: 'damaged' };
    else await store.put([{ hash, bytes }]);
  });
  return met;
}

/** What was stored does not open or is no roster. Damaged blobs are dropped, so that the next run fetches them. */
async function unusable(store: PieceStore, problem: BlobProblem): Promise<FetchAnswer> {
  if (problem.problem === 'damaged') await store.drop(problem.hashes);
  return { ok: false, roster: problem.problem };
}
