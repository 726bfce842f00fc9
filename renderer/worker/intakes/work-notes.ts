/** Notes of the workshop: saved once, undone within the day. */
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { BodyOf } from '../../../domain/facts/kinds.ts';
import { workNoted } from '../../../domain/facts/work-noted.ts';
import type { IntakeState } from '../../../domain/intake/intake.ts';
import { partKey, standingWorkNotes } from '../../../domain/intake/work.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { createTurns } from '../in-turn.ts';
import type { KnownPart, NoteResult, UndoNoteResult } from '../service/workshop-service.ts';
import { newId, now, todayIn } from '../time.ts';
import { boardOf, mostPressing } from './board-entry.ts';
import type { Intakes } from './intakes.ts';
import { readState } from './sharing.ts';

export interface WorkNotes {
  note(noteId: string, intakeId: string, work: BodyOf<'work-noted'>, technician: string): Promise<NoteResult>;
  undo(intakeId: string, noteId: string, because: string, technician: string): Promise<UndoNoteResult>;
}

interface WorkNotesParts {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly intakes: Pick<Intakes, 'intake'>;
  /** The venue's: it says when a day ends. */
  readonly timeZone: () => string;
}

export function createWorkNotes({ database, log, intakes, timeZone }: WorkNotesParts): WorkNotes {
  /** A second press while the first is being saved would count the same work twice. */
  const inTurn = createTurns();

  async function read(id: string): Promise<IntakeState | null> {
    const stored = await database.intakes.get(id);
    return stored === undefined ? null : readState(stored);
  }

  async function answer(id: string): Promise<NoteResult & UndoNoteResult> {
    const intake = await intakes.intake(id);
    return intake === null ? { ok: false, problem: 'no-such-intake' } : { ok: true, intake };
  }

  async function note(
    noteId: string,
    id: string,
    work: BodyOf<'work-noted'>,
    technician: string,
  ): Promise<NoteResult> {
    const { facts, ...caughtUp } = await log.catchUp();
    // A try that came only to the journal is a note all the same.
    if (!caughtUp.ok) return { ...caughtUp, isKept: facts.some((fact) => fact.id === noteId) };
    const state = await read(id);
    if (state?.taken == null) return { ok: false, problem: 'no-such-intake' };
    if (state.workNotes.some((made) => made.id === noteId)) return answer(id);
    const known = new Set(state.taken.body.items.map((item) => item.id));
    if (!work.items.every((item) => known.has(item))) return { ok: false, problem: 'items-unknown' };
    const body = workNoted.parse(work);
    const saved = await log.save({ id: noteId, kind: 'work-noted', about: id, body, technician });
    return saved.ok ? answer(id) : saved;
  }

  async function undo(
    id: string,
    noteId: string,
    reason: string,
    technician: string,
  ): Promise<UndoNoteResult> {
    const because = reason.trim();
    const { facts, ...caughtUp } = await log.catchUp();
    const isMade = facts.some(({ kind, body }) => kind === 'work-note-undone' && body['note'] === noteId);
    if (!caughtUp.ok) return { ...caughtUp, isKept: isMade };
    if (isMade) return answer(id);
    const state = await read(id);
    if (state === null) return { ok: false, problem: 'no-such-intake' };
    const standing = standingWorkNotes(state).find((fact) => fact.id === noteId);
    if (standing === undefined) return { ok: false, problem: 'no-such-note' };
    if (because === '') return { ok: false, problem: 'reason-missing' };
    const day = todayIn(timeZone(), readClock(standing.at).wall);
    if (day !== todayIn(timeZone(), now())) return { ok: false, problem: 'too-late' };
    const body = { note: noteId, because };
    const saved = await log.save({ id: newId(), kind: 'work-note-undone', about: id, body, technician });
    return saved.ok ? answer(id) : saved;
  }

  return {
    note: (noteId, id, work, technician) => inTurn(() => note(noteId, id, work, technician)),
    undo: (id, noteId, because, technician) => inTurn(() => undo(id, noteId, because, technician)),
  };
}

/** The parts used last, each once, the latest first. */
export async function recentParts(database: DeskDatabase, limit: number): Promise<readonly KnownPart[]> {
  const used = (await boardOf(database).all(mostPressing)).flatMap(({ parts }) => parts);
  const latest = new Map<string, KnownPart>();
  for (const { name, number } of used.sort((one, other) => (one.at < other.at ? 1 : -1))) {
    const key = partKey({ name, number });
    if (latest.size < limit && !latest.has(key)) latest.set(key, { name, number });
  }
  return [...latest.values()];
}
