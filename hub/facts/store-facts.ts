/** Stores facts in the hub's sequence: gapless, in the order of commits, each with the running hash after it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { chainHash } from '../../domain/facts/chain.ts';
import type { PushResult } from '../../domain/wire/hub-api.ts';
import type { Queries, Store } from '../store/store.ts';
import type { PushedFact } from './read-push.ts';

const headRow = z.object({ sequence: z.coerce.number(), hash: z.string() });
const storedRow = z.object({ id: z.string(), sequence: z.coerce.number(), fact: z.string() });

interface NewFact {
  readonly sequence: number;
  readonly id: string;
  readonly hash: string;
  readonly fact: string;
}

interface BadFact {
  readonly raw: string;
  readonly reason: string;
}

/** Stores one push in one transaction and answers each fact at its place. `now` is ms since 1970. */
export async function storeFacts(
  store: Store,
  desk: string,
  pushed: readonly PushedFact[],
  now: number,
): Promise<PushResult[]> {
  return store.transaction(async (queries) => {
    // The row lock is held until commit: the next push, from whichever process, counts on from here.
    const [head] = await queries.rows(headRow, 'SELECT sequence, hash FROM fact_head FOR UPDATE');
    if (head === undefined) throw new Error('fact_head has no row');
    const known = await storedAlready(queries, pushed);
    const fresh: NewFact[] = [];
    const bad: BadFact[] = [];
    let { sequence, hash } = head;
    const results = pushed.map((item, index): PushResult => {
      if (item.state === 'bad') {
        bad.push({ raw: item.raw, reason: item.reason });
        return { index, outcome: 'quarantined', reason: item.reason };
      }
      const id = item.fact.id.toLowerCase();
      const before = known.get(id);
      if (before !== undefined) {
        if (before.fact === item.text) return { index, outcome: 'duplicate', sequence: before.sequence };
        const reason = 'id: stored-with-other-content';
        bad.push({ raw: item.text, reason });
        return { index, outcome: 'quarantined', reason };
      }
      sequence += 1;
      hash = chainHash(hash, item.fact);
      const stored = { sequence, id, hash, fact: item.text };
      known.set(id, stored);
      fresh.push(stored);
      return { index, outcome: 'stored', sequence };
    });
    const received = new Date(now).toISOString();
    await insertFacts(queries, desk, fresh, received);
    await insertQuarantine(queries, desk, bad, received);
    return results;
  });
}

async function storedAlready(queries: Queries, pushed: readonly PushedFact[]) {
  const ids = pushed.flatMap((item) => (item.state === 'good' ? [item.fact.id] : []));
  const rows = await queries.rows(
    storedRow,
    'SELECT id::text AS id, sequence, fact FROM facts WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function insertFacts(queries: Queries, desk: string, facts: readonly NewFact[], received: string) {
  const last = facts.at(-1);
  if (last === undefined) return;
  await queries.run(
    `INSERT INTO facts (sequence, id, hash, fact, desk, received)
     SELECT sequence, id, hash, fact, $2, $3::timestamptz
     FROM jsonb_to_recordset($1::jsonb) AS fresh(sequence bigint, id uuid, hash text, fact text)`,
    [JSON.stringify(facts), desk, received],
  );
  await queries.run('UPDATE fact_head SET sequence = $1, hash = $2', [last.sequence, last.hash]);
  await queries.run('NOTIFY facts');
}

async function insertQuarantine(queries: Queries, desk: string, bad: readonly BadFact[], received: string) {
  if (bad.length === 0) return;
  const rawHashes = bad.map((item) => createHash('sha256').update(item.raw).digest('hex'));
  // A desk that sends the same bad fact again finds it kept already.
  await queries.run(
    `INSERT INTO quarantine (desk, raw_hash, raw, reason, received)
     SELECT $4, raw_hash, raw, reason, $5::timestamptz
     FROM unnest($1::text[], $2::text[], $3::text[]) AS bad(raw_hash, raw, reason)
     ON CONFLICT DO NOTHING`,
    [rawHashes, bad.map((item) => item.raw), bad.map((item) => item.reason), desk, received],
  );
}
