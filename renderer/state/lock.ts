/** Locking: what is being written is saved, the screen is emptied, and main loads the page anew. */
import type { SaveProblem } from '../worker/service/saving.ts';
import { leaveDesk } from './desk-slice.ts';
import { flushDraft, useDraft } from './draft-slice.ts';

/** Longest wait for the emptied screen to be drawn, ms: a hidden window draws nothing. */
const PATIENCE = 100;

/** Locks the desk. Returns why it did not: a draft that can't be saved is not thrown away. */
export async function lockDesk(): Promise<SaveProblem | null> {
  await flushDraft();
  const { saved } = useDraft.getState();
  if (saved !== 'yes' && saved !== 'not-yet') return saved;
  leaveDesk();
  await painted();
  await window.desk.lock();
  return null;
}

/** The last picture of a page stays until the next one draws: it must be an empty one. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
