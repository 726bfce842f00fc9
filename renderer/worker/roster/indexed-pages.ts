/**
 * The index of a roster's changes: made on this laptop, beside whoever asks, and kept, so that a desk with thousands of
 * changes opens as fast as one without. The pages themselves stay: without the index everything is read from them.
 */
import { FoldedChanges } from '../../../domain/roster/overlay/folded-changes.ts';
import { indexChanges } from '../../../domain/roster/overlay/index-changes.ts';
import { IndexedChanges } from '../../../domain/roster/overlay/indexed-changes.ts';
import type { RosterChange } from '../../../domain/roster/changes.ts';
import type { RosterManifest } from '../../../domain/roster/roster-manifest.ts';
import { deflate } from '../deflate.ts';
import { inflate } from '../inflate.ts';
import type { IndexedNote } from '../roster-database.ts';
import type { PieceStore, PlainPiece } from './piece-store.ts';
import { decodePage, firstProblem, MAX_PLAIN, readPlainPage, type Reading } from './read-blobs.ts';
import { sha256 } from './sha256.ts';

export interface Indexed {
  readonly note: IndexedNote;
  readonly layer: IndexedChanges;
}

type Pages = RosterManifest['changes'];

/** Of a roster in memory. */
export interface LoadedPages {
  readonly manifest: Pick<RosterManifest, 'changes'>;
  /** The oldest pages, where they have an index. */
  readonly indexed: Indexed | null;
  /** The other pages, by their hash. */
  readonly changes: ReadonlyMap<string, readonly RosterChange[]>;
}

/** So many changes are read anew at each start, at the most; when there are more they get an index. */
const WITHOUT_INDEX = 1000;

/** The index of the first of these pages: the one in memory, or the one that is stored. Null when neither is theirs. */
export async function indexedAmong(
  store: PieceStore,
  pages: Pages,
  before: Indexed | null,
): Promise<Indexed | null> {
  if (pages.length === 0) return null;
  const note = before?.note ?? (await store.indexedPages());
  if (note === null || note.pages > pages.length) return null;
  if ((await nameOf(pages.slice(0, note.pages))) !== note.hash) return null;
  if (before !== null) return before;
  const [stored, plain] = await Promise.all([
    store.read(note.hash),
    readPlainPages(store, pages.slice(0, note.pages)),
  ]);
  const bytes = stored && (await inflate(stored, MAX_PLAIN));
  // Whoever reads the pages themselves says what is wrong with them.
  const layer = bytes && plain.ok ? IndexedChanges.read(bytes, plain.value) : null;
  return layer && { note, layer };
}

/** An index just made, and how it is stored. */
export interface MadeIndex {
  readonly indexed: Indexed;
  readonly piece: PlainPiece;
}

/** Makes the index of all pages; null while there are too few changes without one to be worth it. */
export async function indexPages(
  store: PieceStore,
  { manifest: { changes: pages }, indexed }: LoadedPages,
  turn: () => Promise<void>,
): Promise<Reading<MadeIndex | null>> {
  const newer = pages.slice(indexed?.note.pages ?? 0);
  if (newer.reduce((total, { count }) => total + count, 0) <= WITHOUT_INDEX) return { ok: true, value: null };
  const plain = await readPlainPages(store, pages);
  if (!plain.ok) return plain;
  const read: (readonly RosterChange[])[] = [];
  for (const bytes of plain.value) {
    await turn();
    const page = decodePage(bytes);
    if (!page.ok) return page;
    read.push(page.value);
  }
  const bytes = await indexChanges(FoldedChanges.of(read), turn);
  const layer = IndexedChanges.read(bytes, plain.value);
  if (layer === null) throw new Error('an index just made cannot be read');
  const note = { hash: await nameOf(pages), pages: pages.length };
  const piece = { hash: note.hash, bytes: await deflate(bytes) };
  return { ok: true, value: { indexed: { note, layer }, piece } };
}

async function readPlainPages(store: PieceStore, pages: Pages): Promise<Reading<readonly Uint8Array[]>> {
  const read = await Promise.all(pages.map(({ hash }) => readPlainPage(store, hash)));
  const problem = firstProblem(read);
  return problem ?? { ok: true, value: read.flatMap((page) => (page.ok ? [page.value] : [])) };
}

/** Under which the index of pages is stored. */
function nameOf(pages: Pages): Promise<string> {
  return sha256(new TextEncoder().encode(['index of changes', ...pages.map(({ hash }) => hash)].join(' ')));
}
