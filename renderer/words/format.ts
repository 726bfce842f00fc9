/** Times, ages and numbers as the desk reads them. */
const locale = 'en-GB';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const minutes = unit('minute');
const hours = unit('hour');
const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: 'percent' });

/** A span as words in its largest unit: "4 min", "3 h", "2 days"; null below a minute. */
export function sayAge(ms: number): string | null {
  if (ms < minute) return null;
  if (ms < hour) return minutes.format(Math.floor(ms / minute));
  if (ms < 2 * day) return hours.format(Math.floor(ms / hour));
  return days.format(Math.floor(ms / day));
}

/** "14:32" in a time zone. */
export function sayTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at);
}

/** "24 Nov 2026, 14:32" in a time zone. */
export function sayDateTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
}

/** "5,012". */
export function sayNumber(value: number): string {
  return numbers.format(value);
}

/** "41%" of a part, 0 to 1. */
export function sayPercent(part: number): string {
  return percents.format(part);
}

function unit(name: 'minute' | 'hour'): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' });
}
