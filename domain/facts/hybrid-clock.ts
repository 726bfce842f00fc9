/**
 * Hybrid logical clock: wall time where it can be trusted, a counter where it can't. One text form,
 * `2026-11-24T11:38:00.123Z/0003/MC`, that sorts as text: time, counter, desk.
 * Source: Kulkarni et al., "Logical Physical Clocks", 2014.
 */
import { z } from 'zod';

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/([0-9a-f]{4})\/([A-Z]{2,4})$/;

export const clockReadingSchema = z
  .string()
  .regex(pattern, 'must be a clock reading such as 2026-11-24T11:38:00.123Z/0003/MC')
  .refine((text) => !Number.isNaN(Date.parse(text.slice(0, 24))), 'must hold a real date');

export type ClockReading = z.infer<typeof clockReadingSchema>;

export interface HybridClock {
  /** Highest wall time used so far, ms since 1970. */
  readonly wall: number;
  readonly counter: number;
}

/** Readings further ahead than this never pull a desk's clock forward, ms. */
export const MAX_AHEAD_MS = 5 * 60_000;

const MAX_COUNTER = 0xffff;

export const clockAtStart: HybridClock = { wall: 0, counter: 0 };

/** The next clock for a local event at `now` (ms since 1970). Never goes back, also when `now` does. */
export function tick(clock: HybridClock, now: number): HybridClock {
  if (now > clock.wall) return { wall: now, counter: 0 };
  if (clock.counter < MAX_COUNTER) return { wall: clock.wall, counter: clock.counter + 1 };
  return { wall: clock.wall + 1, counter: 0 };
}

/** The clock after seeing another desk's reading. One from the future beyond `MAX_AHEAD_MS` is ignored. */
export function observe(clock: HybridClock, reading: ClockReading, now: number): HybridClock {
  const { wall, counter } = readClock(reading);
  if (wall > now + MAX_AHEAD_MS) return clock;
  if (wall > clock.wall) return { wall, counter };
  if (wall === clock.wall && counter > clock.counter) return { wall, counter };
  return clock;
}

/** The text form of a clock at a desk. */
export function writeClock(clock: HybridClock, desk: string): ClockReading {
  return `${new Date(clock.wall).toISOString()}/${clock.counter.toString(16).padStart(4, '0')}/${desk}`;
}

/** Wall time (ms since 1970) and counter of a reading. Throws on text that is not a reading: a bug. */
export function readClock(reading: ClockReading): HybridClock {
  const match = pattern.exec(reading);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error('not a clock reading');
  return { wall: Date.parse(match[1]), counter: Number.parseInt(match[2], 16) };
}
