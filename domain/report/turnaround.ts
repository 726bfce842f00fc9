import type { EventReport } from './event-report.ts';

/** Wall times, ms since 1970. */
export interface Turnaround {
  readonly takenAt: number;
  /** Null while it is not ready. */
  readonly readyAt: number | null;
  /** Null when nothing was promised. */
  readonly promisedBy: number | null;
}

type Figures = Omit<EventReport['turnaround'][number], 'level'>;

/** How long it took, and how often as promised. `now` tells which promises have passed. */
export function turnaroundOf(all: readonly Turnaround[], now: number): Figures {
  const spans = all
    // A clock set back in between makes no time of it.
    .flatMap(({ takenAt, readyAt }) => (readyAt === null ? [] : [Math.max(0, readyAt - takenAt)]))
    .sort((a, b) => a - b);
  const promises = all.flatMap(({ readyAt, promisedBy }) =>
    promisedBy === null ? [] : [{ readyAt, promisedBy }],
  );
  return {
    intakes: all.length,
    done: spans.length,
    medianMs: rankOf(spans, 0.5),
    slowMs: rankOf(spans, 0.9),
    promised: promises.length,
    kept: promises.filter(({ readyAt, promisedBy }) => readyAt !== null && readyAt <= promisedBy).length,
    late: promises.filter(({ readyAt, promisedBy }) => (readyAt ?? now) > promisedBy).length,
  };
}

/** The smallest value that `part` of all are not above; null of none. */
function rankOf(sorted: readonly number[], part: number): number | null {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? null;
}
