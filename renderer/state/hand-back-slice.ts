/** Handing back: which of its two dialogs is open, for the intake that is open on the board. */
import { create } from 'zustand';
import type { FactOf } from '../../domain/facts/kinds.ts';
import type { HandBackResult, HandingBack, UndoResult } from '../worker/service/hand-back-service.ts';
import { openIntake, readBoard, refreshDetail, useBoard } from './board-slice.ts';
import { goTo } from './navigation-slice.ts';
import { desk } from './service.ts';

type Open =
  /** `isReceiptRead`: its receipt, scanned or typed, opened it. */
  | { readonly dialog: 'hand-back'; readonly isReceiptRead: boolean }
  | { readonly dialog: 'undo'; readonly handBack: FactOf<'items-handed-back'> };

export const useHandBack = create<{ readonly open: Open | null }>(() => ({ open: null }));

/** Opens the intake beside the board, and the dialog if there is anything to hand back. */
export async function openHandBack(id: string): Promise<void> {
  await openIntake(id);
  showHandBack(false);
}

/** The receipt of the open intake was read: if it is ready, it is there to be collected. */
export function offerHandBack(): void {
  if (useBoard.getState().detail?.status.status === 'ready') showHandBack(true);
}

function showHandBack(isReceiptRead: boolean): void {
  const { detail } = useBoard.getState();
  if (detail === null || detail.here.length === 0) return;
  useHandBack.setState({ open: { dialog: 'hand-back', isReceiptRead } });
}

/** Asks why a hand-back is undone, beside its intake. */
export async function openUndo(handBack: FactOf<'items-handed-back'>): Promise<void> {
  goTo('board');
  if (!(await openIntake(handBack.about))) return;
  useHandBack.setState({ open: { dialog: 'undo', handBack } });
}

export function closeHandBack(): void {
  useHandBack.setState({ open: null });
}

/** Hands items back. What became of them meanwhile is read either way. */
export async function handBack(id: string, what: HandingBack): Promise<HandBackResult> {
  const result = await desk().handBack(id, what);
  await readAgain();
  return result;
}

export async function undoHandBack(id: string, handBackId: string, because: string): Promise<UndoResult> {
  const result = await desk().undoHandBack(id, handBackId, because);
  await readAgain();
  return result;
}

async function readAgain(): Promise<void> {
  await Promise.all([readBoard(), refreshDetail()]);
}
