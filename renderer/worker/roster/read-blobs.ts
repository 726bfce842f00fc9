/** Blobs of a roster read back from the store, inflated and parsed. */
import { programmePackSchema, type ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import { decodeChanges, type RosterChange } from '../../../domain/roster/changes.ts';
import { readDirectory, type Directory, type Piece } from '../../../domain/roster/directory.ts';
import type { IndexBytes } from '../../../domain/roster/index/roster-index.ts';
import { jsonValue, utf8Text } from '../../../domain/roster/read-text.ts';
import { release } from '../release.ts';
import { inflate, inflateInto } from './inflate.ts';
import { inTurns } from './in-turns.ts';
import type { PieceStore } from './piece-store.ts';

/** `damaged`: these blobs are missing or do not open. `malformed`: the hub made no sense of its own. */
export type BlobProblem =
  | { readonly ok: false; readonly problem: 'damaged'; readonly hashes: readonly string[] }
  | { readonly ok: false; readonly problem: 'malformed' };

export type Reading<T> = { readonly ok: true; readonly value: T } | BlobProblem;

/** Plain bytes of a directory or a page of changes, at the most. */
const MAX_PLAIN = 64 * 1024 * 1024;

/** Pieces of the index read ahead while one is inflated: they are a megabyte each. */
const PIECES_AT_ONCE = 4;

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

export async function readChangesBlob(
  store: PieceStore,
  hash: string,
): Promise<Reading<readonly RosterChange[]>> {
  return parsed(store, hash, async (bytes) =>
    decodeChanges((await inflate(bytes, MAX_PLAIN)) ?? new Uint8Array()),
  );
}

/** The streams of an index, each put together from its pieces. */
export async function readStreams(
  store: PieceStore,
  { numbers, people, names }: Pick<Directory, keyof IndexBytes>,
): Promise<Reading<IndexBytes>> {
  const streams = { numbers: emptyStream(numbers), people: emptyStream(people), names: emptyStream(names) };
  const pieces = Object.values(streams).flatMap((stream) => stream.pieces);
  const problems: BlobProblem[] = [];
  await inTurns(pieces, PIECES_AT_ONCE, async ({ hash, target }) => {
    const reading = await parsed(store, hash, async (bytes) => (await inflateInto(target, bytes)) || null);
    if (!reading.ok) problems.push(reading);
  });
  const value = { numbers: streams.numbers.bytes, people: streams.people.bytes, names: streams.names.bytes };
  return firstProblem(problems) ?? { ok: true, value };
}

/** Room for a stream, and where in it each piece belongs. */
function emptyStream(pieces: readonly Piece[]) {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.plain, 0));
  let at = 0;
  const places = pieces.map(({ hash, plain }) => ({ hash, target: bytes.subarray(at, (at += plain)) }));
  return { bytes, pieces: places };
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
