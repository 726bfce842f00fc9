/** Noting work: which dialog is open for the intake that is open on the board, and what is written and not saved yet. */
import { create } from 'zustand';
import type { BodyOf, FactOf } from '../../domain/facts/kinds.ts';
import type { NoteResult, UndoNoteResult } from '../worker/service/workshop-service.ts';
import { openIntake, readBoard, refreshDetail, useBoard } from './board-slice.ts';
import { goTo } from './navigation-slice.ts';
import { desk } from './service.ts';
import type { WrittenNote } from './written-note.ts';

type Open = { readonly dialog: 'note' } | { readonly dialog: 'undo'; readonly note: FactOf<'work-noted'> };

interface WorkNoteState {
  readonly open: Open | null;
  /** By intake: closed without saving, it is there when it is opened again. */
  readonly written: Readonly<Record<string, WrittenNote>>;
}

export const useWorkNote = create<WorkNoteState>(() => ({ open: null, written: {} }));

/** Opens the intake beside the board, and the dialog to note work on it. */
export async function openWorkNote(id: string): Promise<void> {
  if (useBoard.getState().detail?.taken.id !== id && !(await openIntake(id))) return;
  useWorkNote.setState({ open: { dialog: 'note' } });
}

/** Asks why a note is undone, beside its intake. */
export async function openUndoNote(note: FactOf<'work-noted'>): Promise<void> {
  goTo('board');
  if (!(await openIntake(note.about))) return;
  useWorkNote.setState({ open: { dialog: 'undo', note } });
}

export function closeWorkNote(): void {
  useWorkNote.setState({ open: null });
}

export function writeNote(id: string, note: WrittenNote): void {
  useWorkNote.setState(({ written }) => ({ written: { ...written, [id]: note } }));
}

/** Saves a note; `noteId` was made before the first try. */
export async function saveNote(noteId: string, id: string, work: BodyOf<'work-noted'>): Promise<NoteResult> {
  const result = await desk().noteWork(noteId, id, work);
  if (result.ok) {
    useWorkNote.setState(({ written }) => ({
      written: Object.fromEntries(Object.entries(written).filter(([intake]) => intake !== id)),
    }));
  }
  await readAgain();
  return result;
}

export async function undoNote(id: string, noteId: string, because: string): Promise<UndoNoteResult> {
  const result = await desk().undoWorkNote(id, noteId, because);
  await readAgain();
  return result;
}

async function readAgain(): Promise<void> {
  await Promise.all([readBoard(), refreshDetail()]);
}
