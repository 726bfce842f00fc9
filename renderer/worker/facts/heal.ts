/** At start: journal and database are compared by id, and whichever is behind is healed from the other. */
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from './fact-log.ts';
import type { SealedJournal } from './journal.ts';
import { storeFacts } from './store-facts.ts';

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
      await storeFacts(database, facts.slice(start, start + BATCH));
    }
    offset = page.next;
  }
  return { inJournal, unopened };
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
