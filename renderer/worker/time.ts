/** The worker's edges to the outside: time and randomness, in one place. */
import { uuidV7 } from '../../domain/facts/uuid-v7.ts';

export function now(): number {
  return Date.now();
}

/** Ms on a clock nobody sets; it begins anew with each worker. */
export function steady(): number {
  return performance.now();
}

export function newId(): string {
  return uuidV7(now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** The date at the venue, ISO. A desk's own time zone may be that of another country. */
export function todayIn(timeZone: string, milliseconds: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(milliseconds);
}

/** Wall times, ms since 1970, as they were at the venue. */
export function venueTime(timeZone: string): {
  /** The date, ISO, and the hour from 0 to 23. */
  readonly place: (at: number) => { readonly day: string; readonly hour: number };
  /** "2026-11-24 14:32". */
  readonly say: (at: number) => string;
} {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...({ year: 'numeric', month: '2-digit', day: '2-digit' } as const),
    ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
  });
  const say = (at: number): string => format.format(at).replace(', ', ' ');
  return { say, place: (at) => ({ day: say(at).slice(0, 10), hour: Number(say(at).slice(11, 13)) }) };
}
