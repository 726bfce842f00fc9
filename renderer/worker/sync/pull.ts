/** Fetches what other desks did. Facts, views and cursor are written in one transaction, page by page. */
import { canonicalJson } from '../../../domain/facts/canonical-json.ts';
import { chainHash } from '../../../domain/facts/chain.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { PullAnswer } from '../../../domain/wire/hub-api.ts';
import type { DeskDatabase, StoredFact } from '../desk-database.ts';
import type { LinkProblem } from '../service/desk-status.ts';
import { noteForeign } from '../facts/foreign.ts';
import { factRow } from '../facts/store-facts.ts';
import { applyToViewsThatOpen } from '../facts/views.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import type { HubClient } from './hub-client.ts';
import { movePast, readKnown, startAnew, wentBack, type Cursor } from './known-at-hub.ts';

/** The next page is on its way while one is stored; taken only if the cursor came to where it begins. */
interface Ahead {
  readonly after: number;
  readonly answer: ReturnType<HubClient['pull']>;
}

/** Facts of a page sealed at a time: some 10 ms in which the worker answers nobody else. */
const PART = 50;

/**
 * Ids in one look, at the most, for each fact of a page: with more between its ends, each fact is looked for by itself,
 * which takes as long as so many ids in a row. There are more where a clock was wrong or a desk offline for long.
 */
const MOST_BETWEEN_A_FACT = 20;

/** Calls `arrived` with each page's facts that were new, or ours and unanswered until now, after they are stored. */
export async function pull(
  database: DeskDatabase,
  hub: HubClient,
  desk: string,
  arrived: (facts: readonly Fact[]) => void,
): Promise<{ ok: true } | { ok: false; problem: LinkProblem }> {
  let ahead: Ahead | null = null;
  for (let rereading = false; ;) {
    const cursor = await database.read('cursor');
    const after = cursor?.after ?? 0;
    const answer = await pageAfter(hub, after, ahead);
    ahead = null;
    if (!answer.ok) return answer;
    const { epoch, facts, head } = answer.value;
    const known = await readKnown(database, epoch);
    const next = wentBack(known, answer.value) ? null : follow(known.cursor, facts);
    if (next === null) {
      // Restored, a gap or a divergence. Facts known by id stay; nothing is adopted unseen.
      if (rereading) return { ok: false, problem: 'bad-answer' };
      rereading = true;
      await startAnew(database, desk, epoch);
      continue;
    }
    if (next.after > after && next.after < head) ahead = { after: next.after, answer: hub.pull(next.after) };
    const isNothing = facts.length === 0 && cursor !== null;
    const changed = isNothing ? [] : await storePage(database, facts, next);
    if (changed.length > 0) arrived(changed);
    if (facts.length === 0 || next.after >= head) return { ok: true };
  }
}

function pageAfter(hub: HubClient, after: number, ahead: Ahead | null): Ahead['answer'] {
  return ahead?.after === after ? ahead.answer : hub.pull(after);
}

/** The cursor behind a page, or null when sequence or running hash do not go on from the cursor. */
function follow(cursor: Cursor, facts: PullAnswer['facts']): Cursor | null {
  let { after, hash } = cursor;
  for (const { sequence, hash: claimed, fact } of facts) {
    hash = chainHash(hash, fact);
    if (sequence !== after + 1 || claimed !== hash) return null;
    after = sequence;
  }
  return { epoch: cursor.epoch, after, hash };
}

async function storePage(database: DeskDatabase, facts: PullAnswer['facts'], next: Cursor): Promise<Fact[]> {
  const { intakes, loans, meta } = database;
  return database.transaction('rw', [database.facts, intakes, loans, meta], async () => {
    const page = facts.map(({ fact }) => fact);
    const mayBeStored = await lookForIds(database, page);
    const changed: Fact[] = [];
    const fresh: Fact[] = [];
    for (let start = 0; start < page.length; start += PART) {
      const stored = await storePart(database, page.slice(start, start + PART), mayBeStored);
      changed.push(...stored.changed);
      fresh.push(...stored.fresh);
    }
    await applyToViewsThatOpen(database, fresh);
    await noteForeign(database, fresh);
    await movePast(database, facts, next);
    return changed;
  });
}

/**
 * Which of these facts are to be looked for, each by itself. Mostly none is stored yet, which one look at all ids from
 * their first to their last shows.
 */
async function lookForIds(database: DeskDatabase, facts: readonly Fact[]): Promise<(id: string) => boolean> {
  const ids = facts.map(({ id }) => id).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return () => false;
  const between = database.facts.where('id').between(first, last, true, true);
  const most = facts.length * MOST_BETWEEN_A_FACT;
  const stored = new Set(await between.limit(most).primaryKeys());
  return (id) => stored.size === most || stored.has(id);
}

async function storePart(
  database: DeskDatabase,
  facts: readonly Fact[],
  mayBeStored: (id: string) => boolean,
): Promise<{ changed: Fact[]; fresh: Fact[] }> {
  const looked = facts.map(({ id }) => id).filter(mayBeStored);
  // The hub's copy takes the place of one that does not open.
  const found = await rowsThatOpen(database.facts, looked);
  const known = new Map(found.map((stored) => [stored.id, stored]));
  const fresh: StoredFact[] = [];
  const acknowledged: StoredFact[] = [];
  for (const fact of facts) {
    const stored = known.get(fact.id);
    if (stored === undefined) {
      fresh.push(factRow(fact));
    } else if ((stored.pending ?? stored.quarantined) === 1 && isSame(stored.fact, fact)) {
      // Our own, sent before an answer got lost, or repaired at the hub: it has it.
      const { pending, quarantined, reason, ...rest } = stored;
      acknowledged.push(rest);
    }
  }
  const changed = [...fresh, ...acknowledged];
  await database.facts.bulkPut(changed);
  return { changed: changed.map(({ fact }) => fact), fresh: fresh.map(({ fact }) => fact) };
}

/** Another fact under the same id is not the one that waits here. */
function isSame(one: Fact, other: Fact): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
