/** Blobs in the database, named by the SHA-256 of their bytes. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Queries } from '../store/store.ts';

const sizeRow = z.object({ bytes: z.coerce.number() });
const bytesRow = z.object({ bytes: z.string() });

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

/** `length` bytes of a blob from `start` on; nothing else of it is read. Null when it went away meanwhile. */
export async function readBlob(
  queries: Queries,
  hash: string,
  start: number,
  length: number,
): Promise<Buffer | null> {
  const [found] = await queries.rows(
    bytesRow,
    "SELECT encode(substring(bytes FROM $2::int + 1 FOR $3::int), 'base64') AS bytes FROM blobs WHERE hash = $1",
    [hash, start, length],
  );
  return found === undefined ? null : Buffer.from(found.bytes, 'base64');
}
