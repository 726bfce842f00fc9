/** The worker's edges to the outside: time and randomness, in one place. */
import { uuidV7 } from '../../domain/facts/uuid-v7.ts';
import { venueTime } from '../../domain/time/venue-time.ts';

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
  return venueTime(milliseconds, timeZone).date;
}
