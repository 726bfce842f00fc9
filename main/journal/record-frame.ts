/**
 * How the journal frames a record:
 *
 *     ┌─────────────┬──────────────────────────┬─────────────┐
 *     │ length, u32 │ first 8 bytes of SHA-256 │ UTF-8 text  │
 *     └─────────────┴──────────────────────────┴─────────────┘
 */
import { createHash } from 'node:crypto';

const LENGTH_BYTES = 4;
const HASH_BYTES = 8;
export const FRAME_BYTES = LENGTH_BYTES + HASH_BYTES;

/** Longest payload, bytes; a larger length in a file is damage. */
export const MAX_PAYLOAD = 4 * 1024 * 1024;

export function frame(record: string): Buffer {
  const payload = Buffer.from(record, 'utf8');
  const head = Buffer.alloc(FRAME_BYTES);
  head.writeUInt32LE(payload.length);
  shortHash(payload).copy(head, LENGTH_BYTES);
  return Buffer.concat([head, payload]);
}

/** Reads whole, undamaged records from the start of `bytes`; `used` is where the first other byte stands. */
export function unframe(bytes: Buffer): { records: string[]; used: number } {
  const records: string[] = [];
  let used = 0;
  while (used + FRAME_BYTES <= bytes.length) {
    const length = bytes.readUInt32LE(used);
    const end = used + FRAME_BYTES + length;
    if (length > MAX_PAYLOAD || end > bytes.length) break;
    const payload = bytes.subarray(used + FRAME_BYTES, end);
    if (!shortHash(payload).equals(bytes.subarray(used + LENGTH_BYTES, used + FRAME_BYTES))) break;
    records.push(payload.toString('utf8'));
    used = end;
  }
  return { records, used };
}

function shortHash(payload: Buffer): Buffer {
  return createHash('sha256').update(payload).digest().subarray(0, HASH_BYTES);
}
