/** Files of unsent facts: this desk's, written to a stick, and another desk's, brought to the hub. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { AnswerOf } from '../../preload/contract.ts';
import type { HandOverResult, SavedHandOver } from '../worker/service/hand-over-service.ts';
import { desk } from './service.ts';

type Problem<M extends 'saveHandOver' | 'carryHandOver'> = Exclude<
  Extract<AnswerOf<M>, { ok: false }>['problem'],
  'cancelled'
>;

type NotMade = Extract<HandOverResult, { ok: false }>;

/** What came of saving. */
export type Saved =
  | { readonly ok: true; readonly saved: SavedHandOver; readonly unopened: number }
  | { readonly ok: false; readonly problem: Problem<'saveHandOver'> | NotMade['problem'] };

/** What came of bringing a file. */
export type Carried =
  | Extract<AnswerOf<'carryHandOver'>, { ok: true }>
  | { readonly ok: false; readonly problem: Problem<'carryHandOver'> };

interface HandOverState {
  /** How far making the file is; null while none is made. */
  readonly making: { readonly done: number; readonly total: number } | null;
  /** Of this run; null before the first. */
  readonly saved: Saved | null;
  /** The last file that was written, also in an earlier run. */
  readonly last: SavedHandOver | null;
  readonly isCarrying: boolean;
  readonly carried: Carried | null;
}

export const useHandOver = create<HandOverState>(() => ({
  making: null,
  saved: null,
  last: null,
  isCarrying: false,
  carried: null,
}));

export async function readLastHandOver(): Promise<void> {
  useHandOver.setState({ last: await desk().lastHandOver() });
}

/** Saves what waits where the person says. All of it goes on waiting for the hub's own answer. */
export async function saveWaiting(): Promise<void> {
  if (useHandOver.getState().making !== null) return;
  useHandOver.setState({ making: { done: 0, total: 0 }, saved: null });
  try {
    const saved = await save();
    useHandOver.setState(saved?.ok === true ? { saved, last: saved.saved } : { saved });
  } finally {
    useHandOver.setState({ making: null });
  }
}

/** Null when the person would rather not. */
async function save(): Promise<Saved | null> {
  const progress = (done: number, total: number) => useHandOver.setState({ making: { done, total } });
  const result = await desk().makeHandOver(proxy(progress));
  if (!result.ok) return result;
  const { name, bytes, madeAt, facts, unopened } = result.made;
  const written = await window.desk.saveHandOver({ name, bytes });
  if (!written.ok) return written.problem === 'cancelled' ? null : { ok: false, problem: written.problem };
  const saved = { madeAt, facts, file: written.file };
  await desk().noteHandOver(saved);
  return { ok: true, saved, unopened };
}

/** Brings a file of another desk, which the person chooses, to the hub. */
export async function carryFile(): Promise<void> {
  if (useHandOver.getState().isCarrying) return;
  useHandOver.setState({ isCarrying: true, carried: null });
  try {
    const answer = await window.desk.carryHandOver();
    if (answer.ok) useHandOver.setState({ carried: answer });
    else if (answer.problem !== 'cancelled')
      useHandOver.setState({ carried: { ok: false, problem: answer.problem } });
  } finally {
    useHandOver.setState({ isCarrying: false });
  }
}
