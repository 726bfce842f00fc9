/** When kit will be ready, as the event's rules have it. */
import type { Level } from '../programme/level.ts';
import { daysAfter, instantOf, venueTime } from '../time/venue-time.ts';
import type { IntakeRules } from './intake-rules.ts';

/** Promises are made in quarters of an hour, minutes. */
const STEP = 15;
const HOUR = 60 * 60_000;

/** When a draft would be ready, as the event's rules have it. */
export interface Promising {
  /** Ms since 1970. */
  readonly by: number;
  /** Ids of the items that CPS does not support: they make all of it ordinary. */
  readonly unsupported: readonly string[];
}

export interface PromiseCase {
  /** Ms since 1970. */
  readonly takenAt: number;
  readonly queue: 'priority' | 'ordinary';
  readonly level: Level | null;
  /** Whether any item is no CPS-supported product: then all of it takes its ordinary time. */
  readonly hasUnsupported: boolean;
  readonly rules: IntakeRules;
  readonly timeZone: string;
}

/**
 * Ms since 1970: the hours of its queue and level later, on the next quarter of an hour; where kit is not handed out by
 * then, as it is again.
 */
export function promisedBy(asked: PromiseCase): number {
  const { takenAt, rules, timeZone } = asked;
  const { date, minute } = venueTime(takenAt + turnaround(asked) * HOUR, timeZone);
  const ready = Math.ceil(minute / STEP) * STEP;
  const [opens, closes] = [minuteOf(rules.opens), minuteOf(rules.closes)];
  if (ready > closes) return instantOf({ date: daysAfter(date, 1), minute: opens }, timeZone);
  return instantOf({ date, minute: Math.max(ready, opens) }, timeZone);
}

/** Hours. */
function turnaround({ queue, level, hasUnsupported, rules }: PromiseCase): number {
  const { turnaroundHours } = rules;
  if (queue === 'ordinary' || hasUnsupported) return turnaroundHours.ordinary;
  return turnaroundHours[level ?? 'priority'];
}

function minuteOf(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3));
}
