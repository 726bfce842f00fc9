import type { IsoDate } from '../../domain/programme/iso-date.ts';

/** The date in an IANA time zone at a moment, ms since 1970: the event's day, wherever the hub's machine stands. */
export function dateAt(timeZone: string, milliseconds: number): IsoDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(milliseconds);
}
