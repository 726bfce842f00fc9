/** Times, ages and numbers in the language of the screens. */
import { locales, type Language } from '../locales/languages.ts';
import { spokenLanguage } from '../locales/spoken.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Unit = 'second' | 'minute' | 'hour' | 'day';

interface Formats {
  readonly units: Record<Unit, Intl.NumberFormat>;
  readonly ago: Intl.RelativeTimeFormat;
  readonly number: Intl.NumberFormat;
  readonly date: Intl.DateTimeFormat;
  readonly dayOfYear: Intl.DateTimeFormat;
  readonly shortDay: Intl.DateTimeFormat;
}

const formats: Record<Language, Formats> = { en: formatsOf(locales.en), de: formatsOf(locales.de) };

/** A span as words in its largest unit: "4 mins", "3 hrs", "2 days"; null below a minute. */
export function sayAge(ms: number): string | null {
  const span = spanOf(ms);
  return span === null ? null : formats[spokenLanguage()].units[span.unit].format(span.count);
}

/** Minutes as "25 mins", "2 hrs", "2 hrs 25 mins". */
export function sayMinutes(minutes: number): string {
  const { units } = formats[spokenLanguage()];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const said = [
    hours > 0 ? units.hour.format(hours) : '',
    rest > 0 || hours === 0 ? units.minute.format(rest) : '',
  ];
  return said.filter((part) => part !== '').join(' ');
}

/** A span in its largest unit, seconds included: "12 secs", "4 mins". */
export function saySpan(ms: number): string {
  return sayAge(ms) ?? formats[spokenLanguage()].units.second.format(Math.ceil(ms / 1000));
}

/** The same as a time in the past: "4 min ago", "2 days ago"; null below a minute. */
export function sayAgo(ms: number): string | null {
  const span = spanOf(ms);
  return span === null ? null : formats[spokenLanguage()].ago.format(-span.count, span.unit);
}

/** "14:32" in a time zone. */
export function sayTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[spokenLanguage()], { timeStyle: 'short', timeZone }).format(at);
}

/** "14:32", or "Thu 14:32" where that is another day than `now`, in a time zone. */
export function sayDayTime(at: number, now: number, timeZone: string): string {
  const locale = locales[spokenLanguage()];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone });
  if (day.format(at) === day.format(now)) return sayTime(at, timeZone);
  return `${new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone }).format(at)} ${sayTime(at, timeZone)}`;
}

/** "24 Nov 2026, 14:32" in a time zone. */
export function sayDateTime(at: number, timeZone: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(locales[spokenLanguage()], format).format(at);
}

/** "Fri, 27 Nov, 14:32" in a time zone: for what is a few days off. */
export function sayDayAndTime(at: number, timeZone: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locales[spokenLanguage()], { ...day, ...time, timeZone }).format(at);
}

/** An ISO date as "24 November 2026". */
export function sayDate(date: string): string {
  return formats[spokenLanguage()].date.format(Date.parse(date));
}

/** An ISO date as "Tue 24 Nov". */
export function sayShortDay(date: string): string {
  return formats[spokenLanguage()].shortDay.format(Date.parse(date));
}

/** A span to two units: "45 mins", "3 hrs 20 mins", "2 days 5 hrs". */
export function sayRoughSpan(ms: number): string {
  const { units } = formats[spokenLanguage()];
  const minutes = Math.round(ms / minute);
  if (minutes < 60) return units.minute.format(minutes);
  const [large, small, ratio] =
    minutes < 48 * 60 ? (['hour', 'minute', 60] as const) : (['day', 'hour', 24] as const);
  const count = large === 'hour' ? minutes : Math.round(minutes / 60);
  const rest = count % ratio;
  const whole = units[large].format((count - rest) / ratio);
  return rest === 0 ? whole : `${whole} ${units[small].format(rest)}`;
}

/** An ISO date in the year ahead as "1 January". */
export function sayDayOfYear(date: string): string {
  return formats[spokenLanguage()].dayOfYear.format(Date.parse(date));
}

/** "5,012". */
export function sayNumber(value: number): string {
  return formats[spokenLanguage()].number.format(value);
}

function spanOf(ms: number): { readonly count: number; readonly unit: Unit } | null {
  if (ms < minute) return null;
  if (ms < hour) return { count: Math.floor(ms / minute), unit: 'minute' };
  if (ms < 2 * day) return { count: Math.floor(ms / hour), unit: 'hour' };
  return { count: Math.floor(ms / day), unit: 'day' };
}

function formatsOf(locale: string): Formats {
  const unit = (name: Unit, unitDisplay: 'short' | 'long') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay });
  return {
    units: {
      second: unit('second', 'short'),
      minute: unit('minute', 'short'),
      hour: unit('hour', 'short'),
      day: unit('day', 'long'),
    },
    ago: new Intl.RelativeTimeFormat(locale, { style: 'short' }),
    number: new Intl.NumberFormat(locale),
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    dayOfYear: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
    shortDay: new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }),
  };
}
