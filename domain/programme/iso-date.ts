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
  return new Date(time).toISOString().slice(0, 10);
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-11-24` as a technician reads it: "24 November 2026". */
export function sayDate(date: IsoDate): string {
  return longDate.format(new Date(date));
}
