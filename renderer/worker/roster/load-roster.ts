/** A roster in memory: all of it but the segments, of which look-ups read one at a time. */
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import type { RosterChange } from '../../../domain/roster/changes.ts';
import type { Directory } from '../../../domain/roster/directory.ts';
import { readIndex } from '../../../domain/roster/index/read-index.ts';
import type { RosterIndex } from '../../../domain/roster/index/roster-index.ts';
import { FoldedChanges } from '../../../domain/roster/overlay/folded-changes.ts';
import { Overlay } from '../../../domain/roster/overlay/overlay.ts';
import type { RosterManifest } from '../../../domain/roster/roster-manifest.ts';
import { fromBase64 } from '../vault/base64.ts';
import type { PieceStore } from './piece-store.ts';
import { indexedAmong, type Indexed, type LoadedPages } from './indexed-pages.ts';
import { IndexStreams } from './index-streams.ts';
import { fillStreams, firstProblem, readPage, readPackBlob, type Reading } from './read-blobs.ts';
import { SegmentMap } from './segment-map.ts';

export interface LoadedRoster extends LoadedPages {
  readonly manifest: RosterManifest;
  readonly directory: Directory;
  readonly pack: ProgrammePack;
  readonly index: RosterIndex;
  readonly overlay: Overlay;
  readonly segments: SegmentMap;
  /** What groups of lines are inflated with. */
  readonly dictionary: Uint8Array;
}

/**
 * Reads what `manifest` names; `directory` is its own. What it has in common with `before` is taken from there, and of
 * its index what `streams` have already.
 */
export async function loadRoster(
  store: PieceStore,
  manifest: RosterManifest,
  directory: Directory,
  before: LoadedRoster | null,
  streams: IndexStreams | null = null,
): Promise<Reading<LoadedRoster>> {
  const sameBase = before?.manifest.directory.hash === manifest.directory.hash ? before : null;
  const [pack, index, changes] = await Promise.all([
    readPackBlob(store, manifest.programme.hash),
    sameBase === null
      ? loadIndex(store, directory, streams ?? new IndexStreams(directory))
      : { ok: true as const, value: sameBase.index },
    loadPages(store, manifest, before),
  ]);
  if (!pack.ok || !index.ok || !changes.ok) {
    return firstProblem([pack, index, changes]) ?? { ok: false, problem: 'malformed' };
  }
  const dictionary = sameBase?.dictionary ?? fromBase64(directory.dictionary);
  if (dictionary === null) return { ok: false, problem: 'malformed' };
  const value = {
    manifest,
    directory,
    pack: pack.value,
    index: index.value,
    ...changes.value,
    overlay: overlayOf(changes.value),
    segments: sameBase?.segments ?? new SegmentMap(directory.segments),
    dictionary,
  };
  return { ok: true, value };
}

/** The same roster, where all its pages of changes have an index from now on. */
export function withIndexed(roster: LoadedRoster, indexed: Indexed): LoadedRoster {
  const pages = { indexed, changes: new Map() };
  return { ...roster, ...pages, overlay: overlayOf(pages) };
}

type Changes = Pick<LoadedRoster, 'indexed' | 'changes'>;

function overlayOf({ indexed, changes }: Changes): Overlay {
  const newer = FoldedChanges.of([...changes.values()]);
  return new Overlay(indexed === null ? [newer] : [newer, indexed.layer]);
}

async function loadIndex(
  store: PieceStore,
  directory: Directory,
  streams: IndexStreams,
): Promise<Reading<RosterIndex>> {
  const problem = await fillStreams(store, streams);
  if (problem !== null) return problem;
  const index = readIndex(streams);
  const fits = index?.members === directory.members && index.cards === directory.cards;
  return fits ? { ok: true, value: index } : { ok: false, problem: 'malformed' };
}

async function loadPages(
  store: PieceStore,
  manifest: RosterManifest,
  before: LoadedRoster | null,
): Promise<Reading<Changes>> {
  const indexed = await indexedAmong(store, manifest.changes, before?.indexed ?? null);
  const newer = manifest.changes.slice(indexed?.note.pages ?? 0);
  const pages = await Promise.all(
    newer.map(async ({ hash }) => ({ hash, page: await readPage(store, hash, before?.changes) })),
  );
  const problem = firstProblem(pages.map(({ page }) => page));
  if (problem !== null) return problem;
  const read = pages.flatMap(({ hash, page }): [string, readonly RosterChange[]][] =>
    page.ok ? [[hash, page.value]] : [],
  );
  return { ok: true, value: { indexed, changes: new Map(read) } };
}
