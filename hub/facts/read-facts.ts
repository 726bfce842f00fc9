/** Reads facts back in the hub's sequence. */
import { z } from 'zod';
import { factSchema } from '../../domain/facts/fact.ts';
import type { PullAnswer } from '../../domain/wire/hub-api.ts';
import type { Queries, Store } from '../store/store.ts';

/** Characters of facts in one answer, roughly; a pull of large facts is answered in more parts. */
const MAX_ANSWER_LENGTH = 8 * 1024 * 1024;

const factRow = z.object({ sequence: z.coerce.number(), hash: z.string(), fact: z.string() });
const headRow = z.object({ sequence: z.coerce.number() });

/** The hub's last sequence; 0 when it has no facts. */
export async function readHead(queries: Queries): Promise<number> {
  const [head] = await queries.rows(headRow, 'SELECT sequence FROM fact_head');
  return head?.sequence ?? 0;
}

/** Facts after a sequence, at the most `limit`, fewer when they are large; at least one while there are any. */
export async function readFacts(
  store: Store,
  after: number,
  limit: number,
): Promise<Pick<PullAnswer, 'facts' | 'head'>> {
  const rows = await store.rows(
    factRow,
    `SELECT sequence, hash, fact FROM (
       SELECT sequence, hash, fact, sum(length(fact)) OVER (ORDER BY sequence) - length(fact) AS before
       FROM (SELECT * FROM facts WHERE sequence > $1 ORDER BY sequence LIMIT $2) AS page
     ) AS measured WHERE before < $3 ORDER BY sequence`,
    [after, limit, MAX_ANSWER_LENGTH],
  );
  // Read after the facts, so that it is never behind them.
  const head = await readHead(store);
  const facts = rows.map((row) => ({ ...row, fact: factSchema.parse(JSON.parse(row.fact)) }));
  return { facts, head };
}
