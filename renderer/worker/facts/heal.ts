/** At start: journal and database are compared by id, and whichever is behind is healed from the other. */
import type { Fact } from '../../../domain/facts/fact.ts';
import type { DeskDatabase, StoredFact } from '../desk-database.ts';
import type { FactLog } from './fact-log.ts';
import type { SealedJournal } from './journal.ts';
import { applyToViews } from './views.ts';

/** Facts moved at a time. */
const BATCH = 50;

export interface Healed {
  /** Journal records whose fact the database lacks and that do not open: another vault's, or damaged. All are kept. */
  readonly unopened: number;
}

/** A row of the database that does not open is a `SealedRowError`; nothing is dropped for it. */
export async function heal(
  database: DeskDatabase,
  journal: SealedJournal,
  log: FactLog,
  desk: string,
): Promise<Healed> {
  const own = () => database.facts.where('[desk+seq]').between([desk, 0], [desk, Infinity]);
  const stored = await own().primaryKeys();
  const { inJournal, unopened } = await healDatabase(database, journal, new Set(stored));
  await healJournal(
    database,
    journal,
    stored.filter((id) => !inJournal.has(id)),
  );
  const last = await own().last();
  if (last !== undefined) log.continueAfter(last.fact);
  await dropCommittedDrafts(database);
  return { unopened };
}

/** Facts the database lost or never got come back from the journal, to be sent (the hub knows duplicates). */
async function healDatabase(
  database: DeskDatabase,
  journal: SealedJournal,
  stored: ReadonlySet<string>,
): Promise<Healed & { inJournal: ReadonlySet<string> }> {
  const inJournal = new Set<string>();
  let unopened = 0;
  for (let offset: number | null = 0; offset !== null;) {
    const page = await journal.read(offset);
    const lacking = page.records.filter(({ id }) => !stored.has(id));
    for (const { id } of page.records) inJournal.add(id);
    // What another desk did on this laptop, under an earlier pairing, is not among this desk's own.
    const elsewhere = await database.facts.bulkGet(lacking.map(({ id }) => id));
    const opened = lacking
      .filter((_record, index) => elsewhere[index] === undefined)
      .map(({ open }) => open());
    const facts = opened.filter((fact) => fact !== null);
    unopened += opened.length - facts.length;
    for (let start = 0; start < facts.length; start += BATCH) {
      await store(database, facts.slice(start, start + BATCH));
    }
    offset = page.next;
  }
  return { inJournal, unopened };
}

async function store(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  await database.transaction('rw', database.facts, database.intakes, async () => {
    await database.facts.bulkPut(facts.map(toWaiting));
    await applyToViews(database, facts);
  });
}

function toWaiting(fact: Fact): StoredFact {
  return { id: fact.id, desk: fact.desk, seq: fact.seq, about: fact.about, fact, pending: 1 };
}

/** Own facts the journal lost (its file replaced, its tail torn) are written to it again. */
async function healJournal(
  database: DeskDatabase,
  journal: SealedJournal,
  missing: readonly string[],
): Promise<void> {
  for (let start = 0; start < missing.length; start += BATCH) {
    const rows = await database.facts.bulkGet(missing.slice(start, start + BATCH));
    await journal.append(rows.flatMap((row) => (row === undefined ? [] : [row.fact])));
  }
}

/** A draft whose intake was committed just before the power went is done. */
async function dropCommittedDrafts(database: DeskDatabase): Promise<void> {
  const drafts = await database.drafts.toCollection().primaryKeys();
  await database.drafts.bulkDelete(await database.intakes.where('id').anyOf(drafts).primaryKeys());
}
