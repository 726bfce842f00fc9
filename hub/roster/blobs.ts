/** Blobs in the database, named by the SHA-256 of their bytes. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { blobHashSchema } from '../../domain/roster/roster-manifest.ts';
import type { Queries, Store } from '../store/store.ts';

const sizeRow = z.object({ bytes: z.coerce.number() });
/** They become SQL as they are. */
const wantedBytes = z.object({ hash: blobHashSchema, start: z.int().min(0), length: z.int().min(0) });

export interface StoredBlob {
  readonly hash: string;
  /** Size. */
  readonly bytes: number;
}

/** The name of a blob, as domain/roster/roster-manifest makes it, ten times as fast. */
export function nameOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps `bytes`, unless they are there already. */
export async function writeBlob(queries: Queries, bytes: Uint8Array): Promise<StoredBlob> {
  const hash = nameOfBytes(bytes);
  await queries.run(
    "INSERT INTO blobs (hash, bytes) VALUES ($1, decode($2, 'base64')) ON CONFLICT DO NOTHING",
    [hash, Buffer.from(bytes).toString('base64')],
  );
  return { hash, bytes: bytes.length };
}

/** The size of a blob, bytes; null when there is none of that name. */
export async function blobSize(queries: Queries, hash: string): Promise<number | null> {
  const [found] = await queries.rows(sizeRow, 'SELECT length(bytes) AS bytes FROM blobs WHERE hash = $1', [
    hash,
  ]);
  return found?.bytes ?? null;
}

/**
 * `length` bytes of a blob from `start` on; nothing else of it is read. Null when it went away meanwhile. Throws when
 * `hash` is none.
 */
export async function readBlob(
  store: Store,
  hash: string,
  start: number,
  length: number,
): Promise<Buffer | null> {
  const wanted = wantedBytes.parse({ hash, start, length });
  return store.bytes(
    `SELECT substring(bytes FROM ${wanted.start + 1} FOR ${wanted.length}) FROM blobs WHERE hash = '${wanted.hash}'`,
  );
}
