import type { EventReport } from './event-report.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Days a report shows at most: of more, made by a clock that is years off, the ones with drop-offs alone. */
const MOST_DAYS = 60;

/** Days by date, those between the first and the last that had no drop-off included. */
export function fillDays(days: ReadonlyMap<string, number[]>): EventReport['days'] {
  const known = [...days.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = allDays(Date.parse(first), Date.parse(last));
  return (all ?? known.slice(-MOST_DAYS)).map((day) => ({
    day,
    hours: days.get(day) ?? Array<number>(24).fill(0),
  }));
}

function allDays(first: number, last: number): string[] | null {
  const length = (last - first) / DAY_MS + 1;
  if (length > MOST_DAYS) return null;
  return Array.from({ length }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10));
}
