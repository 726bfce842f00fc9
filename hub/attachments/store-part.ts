/** Takes the bytes of attachments part by part, in their order, and keeps as whole only what has the right hash. */
import { z } from 'zod';
import type { PartAnswer } from '../../domain/wire/attachments.ts';
import type { Queries, Store } from '../store/store.ts';

/** Bytes of attachments that one desk may send, all together: some eight thousand photos. */
export const MAX_DESK_BYTES = 4 * 1024 * 1024 * 1024;

const shareRow = z.object({ bytes: z.coerce.number() });
const begunRow = z.object({ bytes: z.int(), received: z.int() });
const hashRow = z.object({ hash: z.string() });

export interface AttachmentPart {
  readonly hash: string;
  readonly from: number;
  /** Size of the whole attachment. */
  readonly of: number;
  readonly bytes: Buffer;
}

/** Takes one part. Repeating one is harmless. Null when the desk has used up its share. */
export async function storePart(
  store: Store,
  desk: string,
  part: AttachmentPart,
): Promise<PartAnswer | null> {
  const { hash, from, of, bytes } = part;
  return store.transaction(async (queries) => {
    const begun = await begin(queries, desk, part);
    if (begun === null) return null;
    if (begun.received === begun.bytes) return { outcome: 'complete', received: begun.bytes };
    if (begun.bytes !== of) await startAnew(queries, hash, of);
    const received = begun.bytes === of ? begun.received : 0;
    if (from !== received) return { outcome: 'partial', received };
    await queries.run(
      "INSERT INTO attachment_parts (hash, at, bytes) VALUES ($1, $2, decode($3, 'base64'))",
      [hash, from, bytes.toString('base64')],
    );
    const now = received + bytes.length;
    await queries.run('UPDATE attachments SET received = $2 WHERE hash = $1', [hash, now]);
    if (now < of) return { outcome: 'partial', received: now };
    if ((await hashOf(queries, hash)) === hash) {
      await queries.run('NOTIFY attachments');
      return { outcome: 'complete', received: now };
    }
    await queries.run('DELETE FROM attachments WHERE hash = $1', [hash]);
    return { outcome: 'dropped', received: 0 };
  });
}

/** What the hub has of it before this part. The row's lock is held until commit, from whichever process. */
async function begin(
  queries: Queries,
  desk: string,
  { hash, of }: AttachmentPart,
): Promise<z.infer<typeof begunRow> | null> {
  const [share] = await queries.rows(
    shareRow,
    'SELECT coalesce(sum(bytes), 0) AS bytes FROM attachments WHERE desk = $1 AND hash <> $2',
    [desk, hash],
  );
  if ((share?.bytes ?? 0) + of <= MAX_DESK_BYTES) {
    await queries.run(
      'INSERT INTO attachments (hash, desk, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [hash, desk, of],
    );
  }
  const [begun] = await queries.rows(
    begunRow,
    'SELECT bytes, received FROM attachments WHERE hash = $1 FOR UPDATE',
    [hash],
  );
  return begun ?? null;
}

/** Somebody said another size before, and never completed it: with one of the two it never can be. */
async function startAnew(queries: Queries, hash: string, of: number): Promise<void> {
  await queries.run('DELETE FROM attachment_parts WHERE hash = $1', [hash]);
  await queries.run('UPDATE attachments SET bytes = $2, received = 0 WHERE hash = $1', [hash, of]);
}

async function hashOf(queries: Queries, hash: string): Promise<string | null> {
  const [found] = await queries.rows(
    hashRow,
    `SELECT encode(sha256(string_agg(bytes, ''::bytea ORDER BY at)), 'hex') AS hash
     FROM attachment_parts WHERE hash = $1`,
    [hash],
  );
  return found?.hash ?? null;
}
