/** Sends what waits, oldest first. What the hub does not answer for stays pending, whatever else happened. */
import type { Fact } from '../../../domain/facts/fact.ts';
import { MAX_BATCH, type PushResult } from '../../../domain/wire/hub-api.ts';
import { waitingFacts, type DeskDatabase, type StoredFact } from '../desk-database.ts';
import type { LinkProblem } from '../desk-service.ts';
import type { HubClient } from './hub-client.ts';

/** One request's facts, characters of JSON; the hub refuses larger bodies. */
const MAX_CHARACTERS = 1024 * 1024;

/** Calls `settled` with the facts of each request the hub answered for. Returns its epoch, null when nothing waited. */
export async function push(
  database: DeskDatabase,
  hub: HubClient,
  settled: (facts: readonly Fact[]) => void,
): Promise<{ ok: true; epoch: string | null } | { ok: false; problem: LinkProblem }> {
  for (let epoch: string | null = null; ;) {
    const batch = await oldestPending(database);
    if (batch.length === 0) return { ok: true, epoch };
    const answer = await hub.push(batch.map((stored) => stored.fact));
    if (!answer.ok) return answer;
    epoch = answer.value.epoch;
    const answered = await settle(database, batch, answer.value.results);
    // A hub that answers for none of them would be asked for ever.
    if (answered.length === 0) return { ok: false, problem: 'bad-answer' };
    settled(answered);
  }
}

async function oldestPending(database: DeskDatabase): Promise<StoredFact[]> {
  const waiting = await waitingFacts(database).limit(MAX_BATCH).toArray();
  const batch: StoredFact[] = [];
  let characters = 0;
  for (const stored of waiting) {
    characters += JSON.stringify(stored.fact).length;
    if (batch.length > 0 && characters > MAX_CHARACTERS) break;
    batch.push(stored);
  }
  return batch;
}

/** Writes down the hub's answers in one transaction; returns the facts it answered for. */
async function settle(
  database: DeskDatabase,
  batch: readonly StoredFact[],
  results: readonly PushResult[],
): Promise<Fact[]> {
  const settled = results.flatMap((result): StoredFact[] => {
    const sent = batch[result.index];
    if (sent === undefined) return [];
    const { pending, ...rest } = sent;
    return [result.outcome === 'quarantined' ? { ...rest, quarantined: 1, reason: result.reason } : rest];
  });
  await database.facts.bulkPut(settled);
  return settled.map(({ fact }) => fact);
}
