/** What desks sent that is no fact: kept as it came, until it is repaired. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MAX_BATCH } from '../../domain/wire/hub-api.ts';
import type { Queries, Store } from '../store/store.ts';
import { readPushedFact, type PushedFact } from './read-push.ts';
import { storeFacts } from './store-facts.ts';

const quarantineRow = z.object({
  /** Counts from 1, oldest first; what is repaired is counted no more. */
  number: z.coerce.number(),
  desk: z.string(),
  received: z.string(),
  reason: z.string(),
  raw: z.string(),
});

export type Quarantined = z.infer<typeof quarantineRow>;

/** What became of a retry: facts that are stored now, and what still is none. */
export interface Retried {
  readonly stored: number;
  readonly kept: number;
}

/** All of it, oldest first. */
export async function readQuarantine(queries: Queries): Promise<Quarantined[]> {
  return queries.rows(
    quarantineRow,
    `SELECT row_number() OVER (ORDER BY received, desk, raw_hash) AS number, desk,
       to_char(received AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS received, reason, raw
     FROM quarantine ORDER BY number`,
  );
}

/**
 * Reads it again, as this version of the hub reads a push: what is a fact now is stored as one, the rest stays, with the
 * reason of today. `wanted` is a number of the list, or null for all. Killed halfway, it is done by running it again.
 * `now` is ms since 1970.
 */
export async function retryQuarantine(store: Store, wanted: number | null, now: number): Promise<Retried> {
  const rows = (await readQuarantine(store)).filter(({ number }) => wanted === null || number === wanted);
  let stored = 0;
  for (const desk of new Set(rows.map((row) => row.desk))) {
    const own = rows.filter((row) => row.desk === desk);
    for (let start = 0; start < own.length; start += MAX_BATCH) {
      stored += await retryPart(store, desk, own.slice(start, start + MAX_BATCH), now);
    }
  }
  return { stored, kept: rows.length - stored };
}

/** Retries rows of one desk; returns how many are stored now. */
async function retryPart(store: Store, desk: string, rows: readonly Quarantined[], now: number) {
  const read = rows.map((row) => ({ raw: row.raw, pushed: readKept(row, desk) }));
  const good = read.filter(({ pushed }) => pushed.state === 'good');
  const facts = good.map((row) => row.pushed);
  const [answer] = await storeFacts(store, [{ desk, facts }], now);
  const results = answer?.results ?? [];
  const outcomes = new Map(good.map(({ raw }, index) => [raw, results[index]]));
  const gone: string[] = [];
  const reasons = new Map<string, string>();
  for (const { raw, pushed: fact } of read) {
    const result = outcomes.get(raw);
    if (fact.state === 'bad') reasons.set(hashOf(raw), fact.reason);
    else if (result?.outcome === 'quarantined' && fact.text === raw) reasons.set(hashOf(raw), result.reason);
    // It is stored; or its id stands for another fact, and it is kept aside in its canonical form by now.
    else gone.push(hashOf(raw));
  }
  await removeRows(store, desk, gone);
  await setReasons(store, desk, reasons);
  return results.filter(({ outcome }) => outcome !== 'quarantined').length;
}

/** As a push would read it; one that was too deep to be kept as text stays what it was. */
function readKept({ raw, reason }: Quarantined, desk: string): PushedFact {
  if (raw === '') return { state: 'bad', raw, reason };
  return readPushedFact(JSON.parse(raw), desk);
}

async function removeRows(queries: Queries, desk: string, hashes: readonly string[]): Promise<void> {
  await queries.run('DELETE FROM quarantine WHERE desk = $1 AND raw_hash = ANY($2::text[])', [desk, hashes]);
}

async function setReasons(
  queries: Queries,
  desk: string,
  reasons: ReadonlyMap<string, string>,
): Promise<void> {
  await queries.run(
    `UPDATE quarantine SET reason = fresh.reason
     FROM unnest($2::text[], $3::text[]) AS fresh(raw_hash, reason)
     WHERE quarantine.desk = $1 AND quarantine.raw_hash = fresh.raw_hash`,
    [desk, [...reasons.keys()], [...reasons.values()]],
  );
}

function hashOf(raw: string): string {
  return createHash('sha256').update(raw).digest('hex');
}
