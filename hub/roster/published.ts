/** Rosters as published: the current manifest, and segments by their hash. */
import { z } from 'zod';
import type { Queries } from '../store/store.ts';

const rosterRow = z.object({ rosterId: z.uuid(), manifest: z.string(), signature: z.string() });
const bytesRow = z.object({ bytes: z.string() });

export type PublishedRoster = z.infer<typeof rosterRow>;

/** The roster built last, or null before the first build. */
export async function currentRoster(queries: Queries): Promise<PublishedRoster | null> {
  const [roster] = await queries.rows(
    rosterRow,
    'SELECT roster_id::text AS "rosterId", manifest, signature FROM rosters ORDER BY built DESC LIMIT 1',
  );
  return roster ?? null;
}

/** The bytes named by `hash`, or null. */
export async function readSegment(queries: Queries, hash: string): Promise<Buffer | null> {
  const [found] = await queries.rows(
    bytesRow,
    "SELECT encode(bytes, 'base64') AS bytes FROM segments WHERE hash = $1",
    [hash],
  );
  return found === undefined ? null : Buffer.from(found.bytes, 'base64');
}
