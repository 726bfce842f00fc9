/** Asks the database itself whether what was acknowledged is there, once, in an unbroken chain. */
import pg from 'pg';
import { z } from 'zod';
import type { Acknowledged } from './load-desk.ts';

const counts = z.object({
  stored: z.coerce.number(),
  /** Stored more than once. */
  doubled: z.coerce.number(),
  /** Acknowledged, and not stored under the sequence that was answered. */
  lost: z.coerce.number(),
  /** Sequences missing below the head. */
  gaps: z.coerce.number(),
  /** Facts whose running hash does not follow from the one before. */
  wrongHashes: z.coerce.number(),
});

export type StoredCheck = z.infer<typeof counts>;

export async function checkStored(url: string, pushes: readonly Acknowledged[]): Promise<StoredCheck> {
  const facts = pushes.flatMap((push) => push.facts);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(
      `WITH acknowledged AS (SELECT * FROM unnest($1::uuid[], $2::bigint[]) AS answered(id, sequence)),
       chained AS (
         SELECT hash, lag(hash, 1, repeat('0', 64)) OVER (ORDER BY sequence) || E'\\n' || fact AS hashed FROM facts
       )
       SELECT
         (SELECT count(*) FROM facts) AS stored,
         (SELECT count(*) FROM (SELECT fact::jsonb ->> 'id' FROM facts GROUP BY 1 HAVING count(*) > 1) AS twice)
           AS doubled,
         (SELECT count(*) FROM acknowledged WHERE NOT EXISTS
           (SELECT FROM facts WHERE facts.id = acknowledged.id AND facts.sequence = acknowledged.sequence)) AS lost,
         (SELECT sequence FROM fact_head) - (SELECT count(*) FROM facts) AS gaps,
         (SELECT count(*) FROM chained WHERE hash <> encode(sha256(convert_to(hashed, 'UTF8')), 'hex'))
           AS "wrongHashes"`,
      [facts.map(({ id }) => id), facts.map(({ sequence }) => sequence)],
    );
    return counts.parse(rows[0]);
  } finally {
    await client.end();
  }
}
