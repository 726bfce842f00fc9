/** Blobs of a roster read back from the store, inflated and parsed. */
import { programmePackSchema, type ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import { decodeChanges, type RosterChange } from '../../../domain/roster/changes.ts';
import { readDirectory, type Directory } from '../../../domain/roster/directory.ts';
import { jsonValue, utf8Text } from '../../../domain/roster/read-text.ts';
import { release } from '../release.ts';
import type { IndexStreams } from './index-streams.ts';
import { inflate } from '../inflate.ts';
import { inTurns } from './in-turns.ts';
import type { PieceStore } from './piece-store.ts';

/** `damaged`: these blobs are missing or do not open. `malformed`: the hub made no sense of its own. */
export type BlobProblem =
  | { readonly ok: false; readonly problem: 'damaged'; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly problem: 'malformed' };

export type Reading<T> = { readonly ok: true; readonly value: T } | BlobProblem;

/** Plain bytes of a directory, a page of changes, or an index of them, at the most. */
export const MAX_PLAIN = 64 * 1024 * 1024;

/** Pieces of the index under way at once: they are a megabyte each. */
const PIECES_AT_ONCE = 6;

export async function readDirectoryBlob(store: PieceStore, hash: string): Promise<Reading<Directory>> {
  return parsed(store, hash, async (bytes) => {
    const text = utf8Text((await inflate(bytes, MAX_PLAIN)) ?? new Uint8Array());
    return text === null ? null : readDirectory(text);
  });
}

export async function readPackBlob(store: PieceStore, hash: string): Promise<Reading<ProgrammePack>> {
  return parsed(store, hash, (bytes) => {
    const reading = programmePackSchema.safeParse(jsonValue(utf8Text(bytes)));
    return reading.success ? reading.data : null;
  });
}

/** A page of changes, unless it is among those `known` by their hash. */
export async function readPage(
  store: PieceStore,
  hash: string,
  known: ReadonlyMap<string, readonly RosterChange[]> | undefined,
): Promise<Reading<readonly RosterChange[]>> {
  const page = known?.get(hash);
  if (page !== undefined) return { ok: true, value: page };
  const plain = await readPlainPage(store, hash);
  return plain.ok ? decodePage(plain.value) : plain;
}

/** The plain bytes of a page of changes. */
export function readPlainPage(store: PieceStore, hash: string): Promise<Reading<Uint8Array>> {
  return parsed(store, hash, (bytes) => inflate(bytes, MAX_PLAIN));
}

export function decodePage(plain: Uint8Array): Reading<readonly RosterChange[]> {
  const changes = decodeChanges(plain);
  return changes === null ? { ok: false, problem: 'malformed' } : { ok: true, value: changes };
}

/** Fills what streams still lack of their pieces from the store. Null when they are whole. */
export async function fillStreams(store: PieceStore, streams: IndexStreams): Promise<BlobProblem | null> {
  const problems: BlobProblem[] = [];
  await inTurns(streams.missing, PIECES_AT_ONCE, async (hash) => {
    const reading = await parsed(store, hash, (bytes) => streams.fill(hash, bytes) || null);
    if (!reading.ok) problems.push(reading);
  });
  return firstProblem(problems);
}

/** What is wrong with any of them; all damaged blobs together. Null when all were read. */
export function firstProblem(readings: readonly Reading<unknown>[]): BlobProblem | null {
  const problems = readings.filter((reading) => !reading.ok);
  const hashes = problems.flatMap((problem) => (problem.problem === 'damaged' ? problem.hashes : []));
  if (hashes.length > 0) return { ok: false, problem: 'damaged', hashes };
  return problems[0] ?? null;
}

async function parsed<T>(
  store: PieceStore,
  hash: string,
  parse: (bytes: Uint8Array<ArrayBuffer>) => T | null | Promise<T | null>,
): Promise<Reading<T>> {
  const bytes = await store.read(hash);
  if (bytes === null) return { ok: false, problem: 'damaged', hashes: [hash] };
  const value = await parse(bytes);
  release([bytes]);
  return value === null ? { ok: false, problem: 'malformed' } : { ok: true, value };
}
