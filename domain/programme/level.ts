/** The photo levels of membership, lowest first. No level at all is `null`. */
import { z } from 'zod';

export const levels = ['silver', 'gold', 'platinum'] as const;

export const levelSchema = z.enum(levels);

export type Level = z.infer<typeof levelSchema>;

const rank = (level: Level | null): number => (level === null ? -1 : levels.indexOf(level));

/** True when `level` is strictly above `other`; any level is above none. */
export function isAbove(level: Level | null, other: Level | null): boolean {
  return rank(level) > rank(other);
}

/** The better of two levels. */
export function better(one: Level | null, other: Level | null): Level | null {
  return isAbove(other, one) ? other : one;
}

/** The level, or the cap when the level is above it. */
export function cappedAt(level: Level | null, cap: Level): Level | null {
  return isAbove(level, cap) ? cap : level;
}
