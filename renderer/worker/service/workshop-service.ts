/** Work on what was taken in: noted, undone, summed up. */
import type { BodyOf } from '../../../domain/facts/kinds.ts';
import type { UsedPart } from '../../../domain/facts/work-noted.ts';
import type { IntakeDetail } from './intakes-service.ts';
import type { NotSaved } from './saving.ts';

/** `items-unknown`: one of the items is not of the intake. */
export type NoteResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  | { readonly ok: false; readonly problem: 'no-such-intake' | 'items-unknown' }
  | NotSaved;

export type UndoNoteResult =
  | { readonly ok: true; readonly intake: IntakeDetail }
  /**
   * - `no-such-note`: it is undone already.
   * - `too-late`: it was on another day, at the venue's time.
   */
  | {
      readonly ok: false;
      readonly problem: 'no-such-intake' | 'no-such-note' | 'too-late' | 'reason-missing';
    }
  | NotSaved;

/** A part as it was used before. */
export type KnownPart = Pick<UsedPart, 'name' | 'number'>;

export interface WorkshopService {
  /** Saves what was done under an id made before the first try: pressed again, it is the same note. */
  noteWork(noteId: string, intakeId: string, work: BodyOf<'work-noted'>): Promise<NoteResult>;
  /** Has a note of today count no longer. */
  undoWorkNote(intakeId: string, noteId: string, because: string): Promise<UndoNoteResult>;
  /** The parts used last at this event, each once, the latest first. */
  recentParts(limit: number): Promise<readonly KnownPart[]>;
}
