/** Calendar dates as ISO text, `2026-11-24`. As text they compare and sort in calendar order. */
import { z } from 'zod';

const MILLISECONDS_A_DAY = 86_400_000;

/** A day that exists in the calendar: 2026-02-30 is refused. */
export const isoDateSchema = z.iso.date('not a date of the calendar, written YYYY-MM-DD');

export type IsoDate = z.infer<typeof isoDateSchema>;

/** Whole days from one date to a later one; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The date of an ISO time with its offset, taken in UTC so that every desk agrees on it. */
export function dateOfTime(time: string): IsoDate {
  return isoDateOf(new Date(time));
}

export function dayBefore(date: IsoDate): IsoDate {
  return isoDateOf(new Date(Date.parse(date) - MILLISECONDS_A_DAY));
}

/** The same day so many months on; the first of the next month where that month has no such day. */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const same = new Date(Date.UTC(year, month - 1 + months, day));
  const fits = same.getUTCMonth() === first.getUTCMonth();
  return isoDateOf(fits ? same : new Date(Date.UTC(year, month + months, 1)));
}

/** Year, month from 1 to 12, and day of the month. */
export function partsOf(date: IsoDate): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/** `2026-11-24` as a technician reads it: "24 November 2026". */
export function sayDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
}

function isoDateOf(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}
