/** What is due: how a promise stands against the time, and the order that shows the most pressing first. */
import type { Status } from '../facts/status-moved.ts';

/** Less than this before its time a promise is due soon, ms. */
export const SOON = 60 * 60_000;

/** `early`: there is time. */
export type Due = 'overdue' | 'soon' | 'early';

/** What an intake is sorted by; times in ms since 1970. */
export interface Dated {
  readonly id: string;
  readonly status: Status;
  readonly takenAt: number;
  /** When it was promised to be ready; null when nothing was. */
  readonly promisedBy: number | null;
}

/** When work on it has to be done; null where none is left, or nothing was promised. */
export function dueBy({ status, promisedBy }: Pick<Dated, 'status' | 'promisedBy'>): number | null {
  return status === 'received' || status === 'in-work' ? promisedBy : null;
}

/** How that stands at `now`. */
export function dueAt(by: number, now: number): Due {
  if (by < now) return 'overdue';
  return by - now < SOON ? 'soon' : 'early';
}

/**
 * Work that is due, the soonest first, so that what is overdue stands on top; then what else is at the desk, the oldest
 * first; then what was handed back, the newest first.
 */
export function byDue(one: Dated, other: Dated): number {
  const place = placeOf(one) - placeOf(other);
  if (place !== 0) return place;
  const [dueOne, dueOther] = [dueBy(one), dueBy(other)];
  if (dueOne !== null && dueOther !== null && dueOne !== dueOther) return dueOne - dueOther;
  const older = one.takenAt - other.takenAt || compareIds(one.id, other.id);
  return one.status === 'handed-back' ? -older : older;
}

function placeOf(dated: Dated): number {
  if (dueBy(dated) !== null) return 0;
  return dated.status === 'handed-back' ? 2 : 1;
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
