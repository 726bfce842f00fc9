/** How far the roster behind a verdict can be trusted. */
import { dateOfTime, daysBetween } from '../programme/iso-date.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { VerdictCase } from './case.ts';
import { nothing, type Advice, type Extra } from './judgement.ts';

const getRoster: Advice = { id: 'get-roster', facts: {} };

export function rosterWarnings({ roster, today }: VerdictCase, pack: ProgrammePack): Extra {
  if (roster.damaged === true)
    return { warnings: [{ id: 'roster-damaged', facts: {} }], advice: [getRoster] };
  if (roster.builtAt === null) return { warnings: [{ id: 'no-roster', facts: {} }], advice: [getRoster] };
  const built = dateOfTime(roster.builtAt);
  const age = daysBetween(built, today);
  const answers = roster.tooOld !== true;
  if (answers && age <= pack.rosterStaleDays) return nothing;
  return { warnings: [{ id: 'roster-stale', facts: { built, age, answers } }], advice: [getRoster] };
}
