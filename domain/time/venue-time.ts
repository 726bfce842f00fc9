/** Clocks on the wall at the venue: dates and times of day in its time zone, and the instants they stand for. */
import type { IsoDate } from '../programme/iso-date.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface VenueTime {
  readonly date: IsoDate;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** What the clock at the venue shows at an instant, ms since 1970. */
export function venueTime(at: number, timeZone: string): VenueTime {
  const wall = wallClock(at, timeZone);
  return { date: new Date(wall).toISOString().slice(0, 10), minute: (wall % DAY) / MINUTE };
}

/** The instant at which the clock at the venue shows this, ms since 1970; the later of two where clocks go back. */
export function instantOf({ date, minute }: VenueTime, timeZone: string): number {
  const wall = Date.parse(date) + minute * MINUTE;
  // Where the clocks change between the guess and the instant, the second look is the right one.
  const guess = wall - offset(wall, timeZone);
  return wall - offset(guess, timeZone);
}

/** So many days after a date. */
export function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** How far the venue's clock is ahead of UTC, ms. */
function offset(at: number, timeZone: string): number {
  return wallClock(at, timeZone) - Math.floor(at / MINUTE) * MINUTE;
}

/** The time at the venue as if it were UTC, whole minutes, ms. */
function wallClock(at: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
