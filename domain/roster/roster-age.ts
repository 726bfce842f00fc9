/**
 * How long a roster answers when the hub no longer confirms it. All of it is told by the desk's own clock, so that a
 * clock that is years off does no harm; and time noted here never goes back, so that setting the clock back does not
 * bring an old roster to life.
 */
import { z } from 'zod';

/** Days a roster answers without the hub: what an event may set. */
export const rosterDaysSchema = z.int().min(1).max(60);

/** Twice as long as until a roster is called stale; rosters built before events could say so are held to it, too. */
export const DEFAULT_ROSTER_DAYS = 14;

const DAY_MS = 24 * 60 * 60 * 1000;

export const rosterClockSchema = z.strictObject({
  /** When the hub last said that the roster in use is its newest, ms since 1970. */
  checkedAt: z.number(),
  /** The latest time known since then, ms since 1970. */
  latest: z.number(),
});

export type RosterClock = z.infer<typeof rosterClockSchema>;

/** The hub confirmed the roster at `now`: whatever times were seen before, it is fresh. */
export function confirmed(now: number): RosterClock {
  return { checkedAt: now, latest: now };
}

/** Time went on: the clock says `now`, and `ranMs` have passed for certain since the time noted last. */
export function timePassed({ checkedAt, latest }: RosterClock, now: number, ranMs: number): RosterClock {
  return { checkedAt, latest: Math.max(latest + Math.max(0, ranMs), now) };
}

/** Whole days since the hub confirmed the roster. */
export function daysUnconfirmed({ checkedAt, latest }: RosterClock): number {
  return Math.floor((latest - checkedAt) / DAY_MS);
}

/** True when the roster must no longer answer. */
export function isTooOld({ checkedAt, latest }: RosterClock, answersForDays: number): boolean {
  return latest - checkedAt > answersForDays * DAY_MS;
}
