/**
 * The board's entries. Opening a row takes a tenth of a millisecond, and an event has thousands: each is opened once, and
 * again only after its view was written.
 *
 *     view written ─▶ its id is stale ─▶ read in the next question, within a transaction ─▶ entry
 */
import { byDue } from '../../../domain/intake/due.ts';
import { itemsHere } from '../../../domain/intake/intake.ts';
import { lastAtWork, standingWorkNotes } from '../../../domain/intake/work.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase, StoredIntake } from '../desk-database.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import type { BoardEntry } from './board-entry.ts';
import { readState } from './sharing.ts';

/** Rows opened at a time: some 5 ms in which the worker answers nobody else. */
const PART = 50;

/** All intakes that arrived themselves, the most pressing first. Rows that do not open are left out until they are mended. */
export async function allEntries(database: DeskDatabase): Promise<readonly BoardEntry[]> {
  const { board } = database;
  board.reading ??= readStale(database).finally(() => {
    board.reading = null;
  });
  await board.reading;
  board.sorted ??= [...board.entries.values()].sort((one, other) => byDue(one.row, other.row));
  return board.sorted;
}

/** Whatever writes a view calls it, inside the same transaction. If that fails, one is read again for nothing. */
export function noteStale({ board }: DeskDatabase, id: string): void {
  board.stale?.add(id);
}

/** In parts, each a transaction of its own: nobody who saves waits for all of them. */
async function readStale(database: DeskDatabase): Promise<void> {
  const { board, intakes } = database;
  const stale = board.stale ?? (await everything(database));
  while (stale.size > 0) {
    const ids = [...stale].slice(0, PART);
    await database.transaction('r', intakes, async () => {
      const rows = await rowsThatOpen(intakes, ids);
      board.sorted = null;
      for (const id of ids) {
        stale.delete(id);
        board.entries.delete(id);
      }
      for (const stored of rows) {
        const entry = toEntry(stored);
        if (entry !== null) board.entries.set(stored.id, entry);
      }
    });
  }
}

/** Before any are read all are stale; what is written while they are listed is noted already. */
async function everything({ board, intakes }: DeskDatabase): Promise<Set<string>> {
  const stale = new Set<string>();
  board.stale = stale;
  try {
    for (const id of await intakes.toCollection().primaryKeys()) stale.add(id);
  } catch (error) {
    board.stale = null;
    throw error;
  }
  return stale;
}

/** Null while only later facts have arrived. */
function toEntry(stored: StoredIntake): BoardEntry | null {
  const { id, status, takenAt, tokens, flagged } = stored;
  const state = readState(stored);
  const { taken } = state;
  if (taken === null) return null;
  const { body } = taken;
  return {
    row: {
      id,
      ticket: body.ticket,
      desk: taken.desk,
      takenAt,
      promisedBy: body.promise?.by ?? null,
      name: body.person.name,
      models: body.items.map(({ model }) => model),
      queue: body.queue,
      level: body.verdict?.level ?? null,
      status,
      handedBack: body.items.length - itemsHere(state).length,
      flagged: flagged === 'open',
    },
    tokens,
    models: body.items.flatMap(({ model }) => nameTokens(model)),
    worker: lastAtWork(state)?.toLowerCase() ?? null,
    parts: standingWorkNotes(state).flatMap(({ at, body: { parts } }) =>
      parts.map((part) => ({ ...part, at })),
    ),
  };
}
