/** The roster as published: its manifest, exactly as signed. */
import { z } from 'zod';
import type { Queries } from '../store/store.ts';

const rosterRow = z.object({ rosterId: z.uuid(), manifest: z.string(), signature: z.string() });

export type PublishedRoster = z.infer<typeof rosterRow>;

/** The roster built last, or null before the first build. */
export async function currentRoster(queries: Queries): Promise<PublishedRoster | null> {
  const [roster] = await queries.rows(
    rosterRow,
    'SELECT roster_id::text AS "rosterId", manifest, signature FROM rosters ORDER BY built DESC LIMIT 1',
  );
  return roster ?? null;
}
