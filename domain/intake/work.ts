/** The workshop's side of an intake: which notes stand, what they come to, and who was last at it. */
import type { FactOf } from '../facts/kinds.ts';
import type { UsedPart } from '../facts/work-noted.ts';
import type { IntakeState } from './intake.ts';

export interface WorkDone {
  readonly minutes: number;
  /** Each part once, with how many of it, in the order they were first noted. */
  readonly parts: readonly UsedPart[];
}

type Notes = Pick<IntakeState, 'workNotes' | 'workNotesUndone'>;

/** The notes nobody undid. */
export function standingWorkNotes({ workNotes, workNotesUndone }: Notes): readonly FactOf<'work-noted'>[] {
  const undone = new Set(workNotesUndone.map(({ body }) => body.note));
  return workNotes.filter(({ id }) => !undone.has(id));
}

/** What the standing notes come to. */
export function workDone(notes: Notes): WorkDone {
  const parts = new Map<string, UsedPart>();
  let minutes = 0;
  for (const { body } of standingWorkNotes(notes)) {
    minutes += body.minutes;
    for (const part of body.parts) {
      const key = partKey(part);
      const before = parts.get(key);
      parts.set(key, before === undefined ? part : { ...before, count: before.count + part.count });
    }
  }
  return { minutes, parts: [...parts.values()] };
}

/** Whether two entries are the same part: by its number, or by its name where none was written down. */
export function partKey({ name, number }: Pick<UsedPart, 'name' | 'number'>): string {
  return number === null ? `name ${name.trim().toLowerCase()}` : `number ${number.trim().toLowerCase()}`;
}

/**
 * Who moved the intake or noted work last; null when nobody did. By the clock of the facts: it only says on whose board
 * the intake is found, and decides nothing.
 */
export function lastAtWork(state: Notes & Pick<IntakeState, 'moves'>): string | null {
  let latest: { readonly at: string; readonly technician: string } | null = null;
  for (const fact of [...state.moves, ...standingWorkNotes(state)]) {
    if (latest === null || fact.at > latest.at) latest = fact;
  }
  return latest?.technician ?? null;
}
