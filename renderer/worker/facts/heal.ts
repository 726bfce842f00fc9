/** At start: journal and database are compared, and whichever is behind is healed from the other. */
import { readFact } from '../../../domain/facts/kinds.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { DeskHost } from '../desk-service.ts';
import type { FactLog } from './fact-log.ts';
import { applyToViews } from './views.ts';

/** Facts moved at a time. */
const BATCH = 200;

export async function heal(
  database: DeskDatabase,
  host: DeskHost,
  log: FactLog,
  desk: string,
): Promise<void> {
  const inJournal = await healDatabase(database, host, log);
  await healJournal(database, host, desk, inJournal);
  const last = await database.facts.where('[desk+seq]').between([desk, 0], [desk, Infinity]).last();
  log.continueAfter(last?.seq ?? 0, last === undefined ? [] : [last.fact]);
  // A draft whose intake was committed just before the power went is done.
  const drafts = await database.drafts.toCollection().primaryKeys();
  const committed = await database.intakes.bulkGet(drafts);
  await database.drafts.bulkDelete(committed.flatMap((intake) => (intake === undefined ? [] : [intake.id])));
}

/** Facts the database lost or never got come back from the journal, to be sent (the hub knows duplicates). */
async function healDatabase(
  database: DeskDatabase,
  host: DeskHost,
  log: FactLog,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let offset: number | null = 0; offset !== null;) {
    const page = await host.journalRead(offset);
    const facts = page.records.flatMap(parseRecord);
    for (const fact of facts) seen.add(fact.id);
    const known = await database.facts.bulkGet(facts.map((fact) => fact.id));
    const missing = facts.filter((_fact, index) => known[index] === undefined);
    for (let start = 0; start < missing.length; start += BATCH) {
      await store(database, missing.slice(start, start + BATCH));
    }
    log.continueAfter(Math.max(0, ...facts.map((fact) => fact.seq)), facts.slice(-1));
    offset = page.next;
  }
  return seen;
}

async function store(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  await database.transaction('rw', database.facts, database.intakes, async () => {
    await database.facts.bulkPut(
      facts.map((fact) => ({
        id: fact.id,
        desk: fact.desk,
        seq: fact.seq,
        about: fact.about,
        fact,
        pending: 1 as const,
      })),
    );
    await applyToViews(database, facts);
  });
}

/** Own facts the journal lost (its file replaced, its tail torn) are written to it again. */
async function healJournal(
  database: DeskDatabase,
  host: DeskHost,
  desk: string,
  inJournal: ReadonlySet<string>,
): Promise<void> {
  const own = await database.facts.where('[desk+seq]').between([desk, 0], [desk, Infinity]).toArray();
  const missing = own.filter((stored) => !inJournal.has(stored.id));
  for (let start = 0; start < missing.length; start += BATCH) {
    await host.journalAppend(
      missing.slice(start, start + BATCH).map((stored) => JSON.stringify(stored.fact)),
    );
  }
}

function parseRecord(record: string): Fact[] {
  const reading = readFact(parse(record));
  return reading.state === 'malformed' ? [] : [reading.fact];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
