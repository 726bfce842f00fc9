/** At start: journal and database are compared by id, and whichever is behind is healed from the other. */
import { ownFacts, type DeskDatabase } from '../desk-database.ts';
import type { FactLog } from './fact-log.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import type { SealedJournal } from './journal.ts';
import { storeFacts } from './store-facts.ts';
import { applyToViewsThatOpen } from './views.ts';

/** Facts moved at a time. */
const BATCH = 50;

export interface Healed {
  /** Journal records whose fact the database lacks and that do not open: another vault's, or damaged. All are kept. */
  readonly unopened: number;
}

/** A row of the database that does not open, and no journal record brings back, stays as it is: the desk opens. */
export async function heal(
  database: DeskDatabase,
  journal: SealedJournal,
  log: FactLog,
  desk: string,
): Promise<Healed> {
  const stored = await ownFacts(database, desk).primaryKeys();
  const { inJournal, unopened } = await healDatabase(database, journal, new Set(stored));
  await healJournal(
    database,
    journal,
    stored.filter((id) => !inJournal.has(id)),
  );
  const [lastKey] = await ownFacts(database, desk).reverse().limit(1).keys();
  if (Array.isArray(lastKey)) log.continueAfter(Number(lastKey[1]), await lastTime(database, desk));
  return { unopened };
}

/** When the last of the desk's own facts that opens was made; null where none does. */
async function lastTime(database: DeskDatabase, desk: string): Promise<string | null> {
  for (let damaged = 0; ; damaged += 1) {
    const [id] = await ownFacts(database, desk).reverse().offset(damaged).limit(1).primaryKeys();
    if (id === undefined) return null;
    const [row] = await rowsThatOpen(database.facts, [id]);
    if (row !== undefined) return row.fact.at;
  }
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
    const lackingIds = lacking.map(({ id }) => id);
    const elsewhere = new Set(await database.facts.where('id').anyOf(lackingIds).primaryKeys());
    const opened = lacking.filter(({ id }) => !elsewhere.has(id)).map(({ open }) => open());
    const facts = opened.filter((fact) => fact !== null);
    unopened += opened.length - facts.length;
    for (let start = 0; start < facts.length; start += BATCH) {
      await storeFacts(database, facts.slice(start, start + BATCH), applyToViewsThatOpen);
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
    const rows = await rowsThatOpen(database.facts, missing.slice(start, start + BATCH));
    if (rows.length > 0) await journal.append(rows.map(({ fact }) => fact));
  }
}
