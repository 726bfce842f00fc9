/** Sends what waits, oldest first. What the hub does not answer for stays pending, whatever else happened. */
import type { Fact } from '../../../domain/facts/fact.ts';
import { MAX_BATCH, type PushAnswer } from '../../../domain/wire/hub-api.ts';
import type { DeskDatabase, StoredFact } from '../desk-database.ts';
import type { LinkProblem } from '../service/desk-status.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import type { HubClient } from './hub-client.ts';
import { noteAnswer } from './known-at-hub.ts';

/** One request's facts, characters of JSON; the hub refuses larger bodies. */
const MAX_CHARACTERS = 1024 * 1024;

/** Calls `settled` with the facts of each request the hub answered for. */
export async function push(
  database: DeskDatabase,
  hub: HubClient,
  desk: string,
  settled: (facts: readonly Fact[]) => void,
): Promise<{ ok: true } | { ok: false; problem: LinkProblem }> {
  for (let restarts = 0; ;) {
    const batch = await oldestPending(database);
    if (batch.length === 0) return { ok: true };
    const answer = await hub.push(batch.map((stored) => stored.fact));
    if (!answer.ok) return answer;
    const { answered, isAnew } = await settle(database, desk, batch, answer.value);
    if (isAnew) restarts += 1;
    // A hub that answers for none of them, or is another one each time, would be asked for ever.
    if (answered.length === 0 || restarts > 1) return { ok: false, problem: 'bad-answer' };
    settled(answered);
  }
}

/** What one request takes of what waits. A row that does not open holds up none behind it. */
async function oldestPending(database: DeskDatabase): Promise<StoredFact[]> {
  const ids = database.waiting.oldestFirst();
  for (let start = 0; start < ids.length; start += MAX_BATCH) {
    const waiting = await rowsThatOpen(database.facts, ids.slice(start, start + MAX_BATCH));
    if (waiting.length > 0) return firstOf(waiting);
  }
  return [];
}

/** As many of them as one request may hold. */
function firstOf(waiting: readonly StoredFact[]): StoredFact[] {
  const batch: StoredFact[] = [];
  let characters = 0;
  for (const stored of waiting) {
    characters += JSON.stringify(stored.fact).length;
    if (batch.length > 0 && characters > MAX_CHARACTERS) break;
    batch.push(stored);
  }
  return batch;
}

/** Writes down the hub's answers, and where in which epoch it has the facts. `isAnew`: everything of ours waits again. */
async function settle(
  database: DeskDatabase,
  desk: string,
  batch: readonly StoredFact[],
  answer: PushAnswer,
): Promise<{ answered: Fact[]; isAnew: boolean }> {
  const settled = answer.results.flatMap((result): StoredFact[] => {
    const sent = batch[result.index];
    if (sent === undefined) return [];
    const { pending, ...rest } = sent;
    return [result.outcome === 'quarantined' ? { ...rest, quarantined: 1, reason: result.reason } : rest];
  });
  const ids = batch.map(({ id }) => id);
  const isAnew = await database.transaction('rw', database.facts, database.meta, async () => {
    const restarted = await noteAnswer(database, desk, ids, answer);
    await database.facts.bulkPut(settled);
    return restarted;
  });
  return { answered: settled.map(({ fact }) => fact), isAnew };
}
