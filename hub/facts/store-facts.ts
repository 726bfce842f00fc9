/** Stores facts in the hub's sequence: gapless, in the order of commits, each with the running hash after it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PushAnswer, PushResult } from '../../domain/wire/hub-api.ts';
import type { Queries, Store } from '../store/store.ts';
import { chainText } from './chain-text.ts';
import type { PushedFact } from './read-push.ts';

const headRow = z.object({ epoch: z.uuid(), sequence: z.coerce.number(), hash: z.string() });
const storedRow = z.object({ id: z.string(), sequence: z.coerce.number(), fact: z.string() });

/** What one desk sent in one request. */
export interface Push {
  readonly desk: string;
  readonly facts: readonly PushedFact[];
}

interface NewFact {
  readonly sequence: number;
  readonly id: string;
  readonly desk: string;
  readonly hash: string;
  readonly fact: string;
}

interface BadFact {
  readonly desk: string;
  readonly raw: string;
  readonly reason: string;
}

/**
 * Stores several pushes, of whatever desks, in one transaction, and answers each, fact by fact at its place. `now` is ms
 * since 1970.
 */
export async function storeFacts(store: Store, pushes: readonly Push[], now: number): Promise<PushAnswer[]> {
  return store.transaction(async (queries) => {
    // The row lock is held until commit: the next transaction, of whichever process, counts on from here.
    const [head] = await queries.rows(
      headRow,
      'SELECT (SELECT epoch::text FROM settings) AS epoch, sequence, hash FROM fact_head FOR UPDATE',
    );
    if (head === undefined) throw new Error('fact_head has no row');
    const known = await storedAlready(queries, pushes);
    const fresh: NewFact[] = [];
    const bad: BadFact[] = [];
    let { sequence, hash } = head;

    function place(desk: string, item: PushedFact, index: number): PushResult {
      if (item.state === 'bad') {
        bad.push({ desk, raw: item.raw, reason: item.reason });
        return { index, outcome: 'quarantined', reason: item.reason };
      }
      const id = item.fact.id.toLowerCase();
      const before = known.get(id);
      if (before !== undefined) {
        if (before.fact === item.text) return { index, outcome: 'duplicate', sequence: before.sequence };
        const reason = 'id: stored-with-other-content';
        bad.push({ desk, raw: item.text, reason });
        return { index, outcome: 'quarantined', reason };
      }
      sequence += 1;
      hash = chainText(hash, item.text);
      const stored = { sequence, id, desk, hash, fact: item.text };
      known.set(id, stored);
      fresh.push(stored);
      return { index, outcome: 'stored', sequence };
    }

    const answers = pushes.map(({ desk, facts }) => ({
      epoch: head.epoch,
      results: facts.map((item, index) => place(desk, item, index)),
    }));
    const received = new Date(now).toISOString();
    await insertFacts(queries, fresh, received);
    await insertQuarantine(queries, bad, received);
    return answers;
  });
}

async function storedAlready(queries: Queries, pushes: readonly Push[]) {
  const ids = pushes.flatMap(({ facts }) =>
    facts.flatMap((item) => (item.state === 'good' ? [item.fact.id] : [])),
  );
  const rows = await queries.rows(
    storedRow,
    'SELECT id::text AS id, sequence, fact FROM facts WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Facts, head and nudge in one statement: the others wait while each is on its way. */
async function insertFacts(queries: Queries, facts: readonly NewFact[], received: string) {
  const last = facts.at(-1);
  if (last === undefined) return;
  await queries.run(
    `WITH stored AS (
       INSERT INTO facts (sequence, id, desk, hash, fact, received)
       SELECT sequence, id, desk, hash, fact, $2::timestamptz
       FROM json_to_recordset($1::json) AS fresh(sequence bigint, id uuid, desk text, hash text, fact text)
     ), head AS (
       UPDATE fact_head SET sequence = $3, hash = $4
     )
     SELECT pg_notify('facts', '')`,
    [JSON.stringify(facts), received, last.sequence, last.hash],
  );
}

async function insertQuarantine(queries: Queries, bad: readonly BadFact[], received: string) {
  if (bad.length === 0) return;
  const rawHashes = bad.map((item) => createHash('sha256').update(item.raw).digest('hex'));
  // A desk that sends the same bad fact again finds it kept already.
  await queries.run(
    `INSERT INTO quarantine (desk, raw_hash, raw, reason, received)
     SELECT desk, raw_hash, raw, reason, $5::timestamptz
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS bad(desk, raw_hash, raw, reason)
     ON CONFLICT DO NOTHING`,
    [
      bad.map((item) => item.desk),
      rawHashes,
      bad.map((item) => item.raw),
      bad.map((item) => item.reason),
      received,
    ],
  );
}
