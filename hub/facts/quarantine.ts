/** What desks sent that is no fact: kept as it came, until somebody has looked at it. */
import { z } from 'zod';
import type { Queries } from '../store/store.ts';

const quarantineRow = z.object({
  desk: z.string(),
  received: z.string(),
  reason: z.string(),
  raw: z.string(),
});

export type Quarantined = z.infer<typeof quarantineRow>;

/** All of it, oldest first. */
export async function readQuarantine(queries: Queries): Promise<Quarantined[]> {
  return queries.rows(
    quarantineRow,
    `SELECT desk, to_char(received AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS received, reason, raw
     FROM quarantine ORDER BY received, desk, raw_hash`,
  );
}
