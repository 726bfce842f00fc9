/** What a field for date and time holds, and the instant it stands for at the venue. */
import { instantOf, venueTime } from './venue-time.ts';

/** `2026-11-27T08:00`. */
export function toField(at: number, timeZone: string): string {
  const { date, minute } = venueTime(at, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Ms since 1970; null while the field is incomplete, or no time. */
export function fromField(field: string, timeZone: string): number | null {
  const [, date, hours, minutes] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)$/.exec(field) ?? [];
  if (date === undefined || Number.isNaN(Date.parse(`${field}Z`))) return null;
  return instantOf({ date, minute: Number(hours) * 60 + Number(minutes) }, timeZone);
}
