/** How far the roster behind a verdict can be trusted. */
import { dateOfTime, daysBetween, sayDate } from '../programme/iso-date.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Advice } from './answer.ts';
import type { VerdictCase } from './case.ts';
import { advise, type Warning } from './judgement.ts';

export function rosterWarnings({ roster, today }: VerdictCase, pack: ProgrammePack): Warning[] {
  if (roster.builtAt === null)
    return [{ id: 'no-roster', sentence: 'There is no roster on this desk to check against.' }];
  const built = dateOfTime(roster.builtAt);
  const age = daysBetween(built, today);
  if (age <= pack.rosterStaleDays) return [];
  const sentence = `The roster is from ${sayDate(built)}, ${age} days ago; joins, closures and levels since then are missing.`;
  return [{ id: 'roster-stale', sentence }];
}

export function rosterAdvice(warnings: readonly Warning[]): Advice[] {
  return warnings.length === 0
    ? []
    : [advise('get-roster', 'Fetch the current roster as soon as there is a network.')];
}
