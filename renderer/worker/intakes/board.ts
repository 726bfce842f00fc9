/** The board: which of all intakes a question is about, in which order, and the page of them that is on the screen. */
import type { Status } from '../../../domain/facts/status-moved.ts';
import { dueAt, dueBy } from '../../../domain/intake/due.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { BoardPage, BoardQuestion } from '../service/intakes-service.ts';
import { boardOf, mostPressing, type BoardEntry } from './board-entry.ts';

export interface BoardFilter extends Omit<BoardQuestion, 'isMine' | 'isOverdue'> {
  /** Only what they were last at. */
  readonly technician?: string;
  /** Only what is overdue at this time, ms since 1970. */
  readonly overdueAt?: number;
}

/** The page of rows that fit the filter, the most pressing first, and how many there are in all. */
export async function readBoard(
  database: DeskDatabase,
  desk: string,
  filter: BoardFilter,
): Promise<BoardPage> {
  const { limit, statuses } = filter;
  const counts: Record<Status, number> = { received: 0, 'in-work': 0, ready: 0, 'handed-back': 0 };
  const fitting: BoardEntry[] = [];
  const fits = fitsBesideStatus(filter);
  for (const entry of await boardOf(database).all(mostPressing)) {
    if (!fits(entry)) continue;
    counts[entry.row.status] += 1;
    if (statuses.length === 0 || statuses.includes(entry.row.status)) fitting.push(entry);
  }
  const total = fitting.length;
  const from = Math.max(0, Math.min(filter.from ?? 0, total - limit));
  const page = fitting.slice(from, from + limit);
  const unsynced = await notSynced(
    database,
    page.map(({ row }) => row.id),
  );
  const place = fitting.findIndex(({ row }) => row.id === filter.seek);
  return {
    rows: page.map(({ row }) => ({ ...row, elsewhere: row.desk !== desk, synced: !unsynced.has(row.id) })),
    from,
    total,
    counts,
    place: place < 0 ? null : place,
  };
}

/** Everything a filter asks for but the status. */
function fitsBesideStatus(filter: BoardFilter): (entry: BoardEntry) => boolean {
  const words = nameTokens(filter.text);
  const product = nameTokens(filter.product ?? '');
  const worker = filter.technician?.toLowerCase();
  const { level, overdueAt } = filter;
  return ({ row, tokens, models, worker: lastAtIt }) => {
    const by = dueBy(row);
    return (
      (level === undefined || row.level === (level === 'none' ? null : level)) &&
      (worker === undefined || lastAtIt === worker) &&
      (overdueAt === undefined || (by !== null && dueAt(by, overdueAt) === 'overdue')) &&
      areAllIn(words, tokens) &&
      areAllIn(product, models)
    );
  };
}

function areAllIn(words: readonly string[], tokens: readonly string[]): boolean {
  return words.every((word) => tokens.some((token) => token.startsWith(word)));
}

/** Those of which the hub has not everything, or could not read something. */
async function notSynced(
  { facts, waiting }: DeskDatabase,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const pairs = ids.map((id): [number, string] => [1, id]);
  const unread = await facts.where('[quarantined+about]').anyOf(pairs).keys();
  const subjects = unread.flatMap((key) => (Array.isArray(key) ? [String(key[1])] : []));
  return new Set([...waiting.subjects(), ...subjects]);
}
