/** What all kinds of programme say about a level. Source: FAQ, "What does the CPS programme offer?" */
import { z } from 'zod';
import { isAbove, levelSchema, type Level } from './level.ts';

export const levelBasics = {
  level: levelSchema,
  /** Working days until a repair is handed back; null when the programme gives no figure. */
  turnaroundDays: z.int().min(0).nullable(),
  /** Whether a backup is lent during a repair that takes longer; null when that is not known. */
  loans: z.boolean().nullable(),
};

/** A check of lists of levels. */
export function areLowestFirst(entries: readonly { readonly level: Level }[]): boolean {
  return entries.every(({ level }, at) => isAbove(level, entries[at - 1]?.level ?? null));
}

export const lowestFirst = 'wanted: each level once, the lowest first';
