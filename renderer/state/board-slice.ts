/** The board: what is filtered, the rows, the row the keys are on, the intake that is open. */
import { create } from 'zustand';
import { statuses, type Status } from '../../domain/facts/status-moved.ts';
import type { BoardRow, IntakeDetail, MoveResult } from '../worker/service/intakes-service.ts';
import { desk } from './service.ts';

export type Shown = 'open' | 'all' | Status;

interface BoardState {
  readonly text: string;
  readonly shown: Shown;
  readonly limit: number;
  /** Null before the first reading. */
  readonly rows: readonly BoardRow[] | null;
  readonly total: number;
  readonly activeId: string | null;
  readonly detail: IntakeDetail | null;
}

const PAGE = 200;

export const useBoard = create<BoardState>(() => ({
  text: '',
  shown: 'open',
  limit: PAGE,
  rows: null,
  total: 0,
  activeId: null,
  detail: null,
}));

let reading = 0;

/** Reads the rows again. An answer overtaken by a newer question is thrown away. */
export async function readBoard(): Promise<void> {
  reading += 1;
  const asked = reading;
  const { text, shown, limit } = useBoard.getState();
  const { rows, total } = await desk().board({ text, statuses: statusesOf(shown), limit });
  if (asked !== reading) return;
  useBoard.setState(({ activeId }) => ({
    rows,
    total,
    activeId: rows.some((row) => row.id === activeId) ? activeId : (rows[0]?.id ?? null),
  }));
}

export function filterBoard(filter: { readonly text?: string; readonly shown?: Shown }): Promise<void> {
  useBoard.setState({ ...filter, limit: PAGE });
  return readBoard();
}

export function showMoreRows(): Promise<void> {
  useBoard.setState(({ limit }) => ({ limit: limit + PAGE }));
  return readBoard();
}

/** Moves by `by` rows and stops at the ends. */
export function moveRow(by: number): void {
  useBoard.setState(({ rows, activeId }) => {
    if (rows === null || rows.length === 0) return {};
    const index = rows.findIndex((row) => row.id === activeId);
    const next = Math.min(Math.max(index + by, 0), rows.length - 1);
    return { activeId: rows[next]?.id ?? null };
  });
}

/** Shows an intake beside the rows. Returns false when this desk does not have it. */
export async function openIntake(id: string): Promise<boolean> {
  const detail = await desk().intake(id);
  if (detail === null) return false;
  useBoard.setState({ detail, activeId: id });
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

function statusesOf(shown: Shown): readonly Status[] {
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
