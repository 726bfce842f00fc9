/**
 * The board: what it is narrowed to, the rows in sight, the row the keys are on, the intake that is open. Of thousands of
 * rows only a window around those in sight is here; the worker holds them all.
 */
import { create } from 'zustand';
import { statuses, type Status } from '../../domain/facts/status-moved.ts';
import type {
  BoardPage,
  BoardQuestion,
  BoardRow,
  IntakeDetail,
  MoveResult,
} from '../worker/service/intakes-service.ts';
import { wholeBoard, type BoardChoice } from '../worker/service/settings-service.ts';
import { desk } from './service.ts';

interface BoardState {
  readonly text: string;
  readonly choice: BoardChoice;
  /** Rows asked for: the first, and how many. */
  readonly asked: { readonly from: number; readonly count: number };
  /** Null before the first reading. */
  readonly rows: readonly BoardRow[] | null;
  /** Place of the first of them among all. */
  readonly from: number;
  readonly total: number;
  readonly counts: BoardPage['counts'];
  /** Null while the row that the keys went to is still being read. */
  readonly activeId: string | null;
  /** Its place among all rows. */
  readonly activeAt: number;
  readonly detail: IntakeDetail | null;
}

/** Rows read before and behind those in sight, so that scrolling rarely waits. */
const AROUND = 30;
const AT_FIRST = { from: 0, count: 2 * AROUND };

export const useBoard = create<BoardState>(() => ({
  text: '',
  choice: wholeBoard,
  asked: AT_FIRST,
  rows: null,
  from: 0,
  total: 0,
  counts: { received: 0, 'in-work': 0, ready: 0, 'handed-back': 0 },
  activeId: null,
  activeAt: 0,
  detail: null,
}));

let reading: Promise<void> | null = null;
let isStale = false;

/** Reads the rows again. What changes while they are read is read after that, once, however often it changed. */
export function readBoard(): Promise<void> {
  isStale = true;
  reading ??= readWhileStale().finally(() => {
    reading = null;
  });
  return reading;
}

async function readWhileStale(): Promise<void> {
  while (isStale) {
    isStale = false;
    const asked = useBoard.getState();
    const page = await desk().board(questionOf(asked));
    const { text, choice, asked: window } = useBoard.getState();
    // An answer to another question than the last one is thrown away.
    if (text !== asked.text || choice !== asked.choice || window !== asked.asked) continue;
    useBoard.setState((state) => withPage(state, page));
  }
}

function questionOf({ text, choice, asked, activeId }: BoardState): BoardQuestion {
  const { shown, level, product, ...only } = choice;
  return {
    text,
    product,
    ...only,
    statuses: statusesOf(shown),
    ...(level === 'all' ? {} : { level }),
    from: asked.from,
    limit: asked.count,
    ...(activeId === null ? {} : { seek: activeId }),
  };
}

function withPage(state: BoardState, { rows, from, total, counts, place }: BoardPage): Partial<BoardState> {
  const kept = new Map((state.rows ?? []).map((row) => [row.id, row]));
  const same = rows.map((row) => sameOr(row, kept.get(row.id)));
  const page = { rows: same, from, total, counts };
  if (state.activeId !== null && place !== null) return { ...page, activeAt: place };
  // It went elsewhere, or the keys are on their way: whatever stands in that place now.
  const activeAt = Math.max(0, Math.min(state.activeAt, total - 1));
  const at = Math.max(0, Math.min(activeAt - from, same.length - 1));
  return { ...page, activeAt: from + at, activeId: same[at]?.id ?? null };
}

/** The row as it was where nothing changed, so that it is not drawn again. */
function sameOr(row: BoardRow, before: BoardRow | undefined): BoardRow {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(row) ? before : row;
}

/** Whether the board shows less than everything at the desk. */
export function isNarrowed({ text, choice }: Pick<BoardState, 'text' | 'choice'>): boolean {
  const { shown, isMine, isOverdue, level, product } = choice;
  return (
    text.trim() !== '' || shown !== 'open' || isMine || isOverdue || level !== 'all' || product.trim() !== ''
  );
}

/** Searches by words. That is for now: it is not remembered, and goes on from the first row. */
export function searchBoard(text: string): Promise<void> {
  useBoard.setState({ text, asked: AT_FIRST, activeAt: 0 });
  return readBoard();
}

/** Narrows the board down; the first row that fits is on top. */
export function filterBoard(change: Partial<BoardChoice>): Promise<void> {
  useBoard.setState(({ choice }) => ({ choice: { ...choice, ...change }, asked: AT_FIRST, activeAt: 0 }));
  return readBoard();
}

/** Shows everything that is at the desk. */
export function clearFilters(): Promise<void> {
  useBoard.setState({ text: '' });
  return filterBoard(wholeBoard);
}

/** Has the rows from the place `first` up to `last` at hand. */
export function showRows(first: number, last: number): void {
  const { rows, from, total } = useBoard.getState();
  if (rows === null || (first >= from && Math.min(last, total) <= from + rows.length)) return;
  useBoard.setState({ asked: { from: Math.max(0, first - AROUND), count: last - first + 2 * AROUND } });
  void readBoard();
}

/** Moves by `by` rows and stops at the ends. */
export function moveRow(by: number): void {
  const { rows, from, total, activeAt } = useBoard.getState();
  if (rows === null || total === 0) return;
  const place = Math.min(Math.max(activeAt + by, 0), total - 1);
  const row = rows[place - from];
  useBoard.setState({ activeAt: place, activeId: row?.id ?? null });
  if (row === undefined) showRows(place, place + 1);
}

/** Shows an intake beside the rows. Returns false when this desk does not have it. */
export async function openIntake(id: string): Promise<boolean> {
  const detail = await desk().intake(id);
  if (detail === null) return false;
  useBoard.setState({ detail, activeId: id });
  void readBoard();
  return true;
}

/** Reads the open intake again after a change. */
export async function refreshDetail(): Promise<void> {
  const open = useBoard.getState().detail;
  if (open === null) return;
  const detail = await desk().intake(open.taken.id);
  if (useBoard.getState().detail?.taken.id === open.taken.id) useBoard.setState({ detail });
}

export function closeIntake(): void {
  useBoard.setState({ detail: null });
}

/** Sets a status. Returns why it was not, or null. */
export async function moveIntake(id: string, to: Status): Promise<Exclude<MoveResult, { ok: true }> | null> {
  const result = await desk().moveStatus(id, to);
  if (!result.ok) return result;
  if (useBoard.getState().detail?.taken.id === id) useBoard.setState({ detail: result.intake });
  await readBoard();
  return null;
}

function statusesOf(shown: BoardChoice['shown']): readonly Status[] {
  switch (shown) {
    case 'all':
      return [];
    case 'open':
      return statuses.filter((status) => status !== 'handed-back');
    case 'received':
    case 'in-work':
    case 'ready':
    case 'handed-back':
      return [shown];
  }
}
