/**
 * The board. Which intakes and in what order is read from the indexes; what a row says is opened once and kept in
 * memory, until its view is written anew.
 */
import type { Status } from '../../../domain/facts/status-moved.ts';
import { itemsHere } from '../../../domain/intake/intake.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase, StoredIntake } from '../desk-database.ts';
import type { BoardRow } from '../service/intakes-service.ts';
import type { BoardEntry } from './board-entry.ts';
import { readState } from './sharing.ts';

export interface BoardFilter {
  readonly text: string;
  /** None means all. */
  readonly statuses: readonly Status[];
  readonly limit: number;
}

/** Rows opened at a time: some 5 ms in which the worker answers nobody else. */
const PART = 50;

/** Rows that fit the filter, newest first, and how many there are in all. */
export async function readBoard(
  database: DeskDatabase,
  desk: string,
  filter: BoardFilter,
): Promise<{ rows: readonly BoardRow[]; total: number }> {
  const words = nameTokens(filter.text);
  // In one transaction, so that what is kept in memory is never older than a view written meanwhile.
  return database.transaction('r', database.intakes, database.facts, async () => {
    const all = await newestFirst(database, filter.statuses);
    const fitting = words.length === 0 ? all : await withWords(database, all, words);
    const shown = await entriesOf(database, fitting.slice(0, filter.limit));
    const unsynced = await notSynced(
      database,
      shown.map(({ row }) => row.id),
    );
    const rows = shown.map(({ row }): BoardRow => {
      return { ...row, elsewhere: row.desk !== desk, synced: !unsynced.has(row.id) };
    });
    return { rows, total: fitting.length };
  });
}

/** Ids of the intakes in one of the statuses; one of which only later facts have arrived is not among them. */
async function newestFirst({ intakes }: DeskDatabase, statuses: readonly Status[]): Promise<string[]> {
  const taken = await intakes.where('takenAt').above(0).primaryKeys();
  taken.reverse();
  if (statuses.length === 0) return taken;
  const wanted = await Promise.all(
    statuses.map((status) => intakes.where('status').equals(status).primaryKeys()),
  );
  const ids = new Set(wanted.flat());
  return taken.filter((id) => ids.has(id));
}

async function withWords(
  database: DeskDatabase,
  ids: readonly string[],
  words: readonly string[],
): Promise<string[]> {
  const entries = await entriesOf(database, ids);
  const fitting = entries.filter(({ tokens }) =>
    words.every((word) => tokens.some((token) => token.startsWith(word))),
  );
  return fitting.map(({ row }) => row.id);
}

async function entriesOf(database: DeskDatabase, ids: readonly string[]): Promise<BoardEntry[]> {
  const { boardEntries, intakes } = database;
  const unread = ids.filter((id) => !boardEntries.has(id));
  for (let start = 0; start < unread.length; start += PART) {
    for (const stored of await intakes.bulkGet(unread.slice(start, start + PART))) {
      const entry = stored === undefined ? null : toEntry(stored);
      if (entry !== null) boardEntries.set(entry.row.id, entry);
    }
  }
  return ids.flatMap((id) => boardEntries.get(id) ?? []);
}

/** Those of which the hub has not everything, or could not read something. */
async function notSynced({ facts }: DeskDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const pairs = ids.map((id): [number, string] => [1, id]);
  const waiting = await facts.where('[pending+about]').anyOf(pairs).keys();
  const unread = await facts.where('[quarantined+about]').anyOf(pairs).keys();
  return new Set([...waiting, ...unread].flatMap((key) => (Array.isArray(key) ? [String(key[1])] : [])));
}

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
      name: body.person.name,
      items: body.items.map((item) => ({
        model: item.model,
        serial: item.serial.state === 'read' ? item.serial.number : null,
        service: item.service,
      })),
      queue: body.queue,
      level: body.verdict?.level ?? null,
      status,
      handedBack: body.items.length - itemsHere(state).length,
      flagged: flagged === 'open',
    },
    tokens,
  };
}
