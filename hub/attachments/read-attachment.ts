/** Reads attachments back. */
import { z } from 'zod';
import type { Queries } from '../store/store.ts';

const sizeRow = z.object({ bytes: z.int(), received: z.int() });
const partRow = z.object({ at: z.int(), bytes: z.string() });

/** Size of an attachment and how much of it, from its first byte on, is here; null when nothing is. */
export async function attachmentSize(
  queries: Queries,
  hash: string,
): Promise<{ bytes: number; received: number } | null> {
  const [found] = await queries.rows(sizeRow, 'SELECT bytes, received FROM attachments WHERE hash = $1', [
    hash,
  ]);
  return found ?? null;
}

/** `length` bytes of a complete attachment from `start` on. */
export async function readAttachment(
  queries: Queries,
  hash: string,
  start: number,
  length: number,
): Promise<Buffer> {
  const parts = await queries.rows(
    partRow,
    `SELECT at, encode(bytes, 'base64') AS bytes FROM attachment_parts
     WHERE hash = $1 AND at < $2 AND at + length(bytes) > $3 ORDER BY at`,
    [hash, start + length, start],
  );
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part.bytes, 'base64')));
  const from = start - (parts[0]?.at ?? 0);
  return bytes.subarray(from, from + length);
}
