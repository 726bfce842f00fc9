/** When a loan is due: times at the venue, whatever the laptop's own zone. */

/** The hour at the venue at which a loan of the day is due: the desks are still open then. */
const EVENING = 20;

/** Less than this is no loan, ms. */
const LEAST = 60 * 60_000;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The time as a field shows it, `2026-11-24T20:00`, at the venue. */
export function venueTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return parts.format(at).replace(' ', 'T');
}

/** Ms since 1970 of a time as a field gives it; null when it is none. */
export function readVenueTime(text: string, timeZone: string): number | null {
  const asUtc = Date.parse(`${text}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) || Number.isNaN(asUtc)) return null;
  const offset = (at: number): number => Date.parse(`${venueTime(at, timeZone)}Z`) - at;
  // The second look is at the right side of a change of the clocks.
  const near = asUtc - offset(Math.floor(asUtc / MINUTE) * MINUTE);
  return asUtc - offset(near);
}

/** The evening `days` days from now. */
export function eveningIn(days: number, now: number, timeZone: string): number {
  const day = venueTime(now + days * DAY, timeZone).slice(0, 10);
  return readVenueTime(`${day}T${EVENING}:00`, timeZone) ?? now + DAY;
}

/** What is proposed: when the intake is promised, or else this evening, or tomorrow's when that is too near. */
export function proposedDue(now: number, timeZone: string, promised: number | null): number {
  if (promised !== null && promised > now + LEAST) return promised;
  const tonight = eveningIn(0, now, timeZone);
  return tonight > now + LEAST ? tonight : eveningIn(1, now, timeZone);
}

/** Due within so many ms is soon. */
export const SOON = 2 * 60 * MINUTE;
