/** Facts of this desk that the hub could not read: both sides keep them until they are repaired. */
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { readFact } from '../../../domain/facts/kinds.ts';
import { markWaiting, type DeskDatabase, type StoredFact } from '../desk-database.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import type { QuarantinedFact } from '../service/quarantine-service.ts';

/** More would only be scrolled past; all of them are sent again together. */
const MOST_LISTED = 100;

/** Oldest first. */
export async function readQuarantine(database: DeskDatabase): Promise<QuarantinedFact[]> {
  return database.transaction('r', database.facts, database.intakes, async () => {
    const ids = await database.facts.where('quarantined').equals(1).limit(MOST_LISTED).primaryKeys();
    const rows = await rowsThatOpen(database.facts, ids);
    const intakes = await database.intakes.bulkGet(rows.map(({ about }) => about));
    return rows
      .map((row, index) => toQuarantined(row, intakes[index]?.state.taken?.body.ticket ?? null))
      .sort((one, other) => one.at - other.at);
  });
}

/** Has one of them sent again, or with null all; the hub's answer decides anew. */
export async function sendAgain(database: DeskDatabase, id: string | null): Promise<void> {
  await database.transaction('rw', database.facts, async () => {
    const ids = await database.facts.where('quarantined').equals(1).primaryKeys();
    await markWaiting(
      database,
      ids.filter((known) => id === null || known === id),
    );
  });
}

function toQuarantined({ id, fact, reason }: StoredFact, ticket: string | null): QuarantinedFact {
  const reading = readFact(fact);
  return {
    id,
    kind: fact.kind,
    at: readClock(fact.at).wall,
    ticket,
    reason: reason ?? '',
    fact: reading.state === 'known' ? reading.fact : null,
  };
}
