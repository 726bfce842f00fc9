/** Dates of the sample. They don't move with the calendar, so that the same seed gives the same data on any day. */
import type { IsoDate } from '../../domain/programme/iso-date.ts';
import type { Random } from './random.ts';

/** The day on which the sample is taken; nothing in it happened later. */
export const SAMPLE_DAY: IsoDate = '2026-06-30';

/** The recalculation before that day. */
export const SAMPLE_NEW_YEAR: IsoDate = '2026-01-01';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day from `from` to `to`, both included. */
export function dayBetween(from: IsoDate, to: IsoDate, random: Random): IsoDate {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return new Date(start + random.int(0, Math.round((end - start) / DAY_MS)) * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/** The latest of some days. */
export function latestOf(days: readonly [IsoDate, ...IsoDate[]]): IsoDate {
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
