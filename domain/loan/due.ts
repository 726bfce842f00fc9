/** When a loan is due: times at the venue, whatever the laptop's own zone. */
import { daysAfter, instantOf, venueTime } from '../time/venue-time.ts';

/** The hour at the venue at which a loan of the day is due: the desks are still open then. */
const EVENING = 20;

/** Less than this is no loan, ms. */
const LEAST = 60 * 60_000;

const MINUTE = 60_000;

/** The evening `days` days from now. */
export function eveningIn(days: number, now: number, timeZone: string): number {
  const { date } = venueTime(now, timeZone);
  return instantOf({ date: daysAfter(date, days), minute: EVENING * 60 }, timeZone);
}

/** What is proposed: when the intake is promised, or else this evening, or tomorrow's when that is too near. */
export function proposedDue(now: number, timeZone: string, promised: number | null): number {
  if (promised !== null && promised > now + LEAST) return promised;
  const tonight = eveningIn(0, now, timeZone);
  return tonight > now + LEAST ? tonight : eveningIn(1, now, timeZone);
}

/** Due within so many ms is soon. */
export const SOON = 2 * 60 * MINUTE;
