/** What there is to settle, and whether it is shown in the board's place. */
import { create } from 'zustand';
import type { FlagAnswer } from '../../domain/facts/flag-settled.ts';
import type { FlagView } from '../worker/service/flags-service.ts';
import { desk } from './service.ts';

interface FlagsState {
  /** Open ones first. None before the first reading. */
  readonly flags: readonly FlagView[];
  readonly isShown: boolean;
  /** Id of the flag to look at first. */
  readonly sought: string | null;
}

export const useFlags = create<FlagsState>(() => ({ flags: [], isShown: false, sought: null }));

let reading = 0;

/** Reads the flags again. An answer overtaken by a newer question is thrown away. */
export async function readFlags(): Promise<void> {
  reading += 1;
  const asked = reading;
  const flags = await desk().flags();
  if (asked === reading) useFlags.setState({ flags });
}

export function showFlags(sought: string | null = null): void {
  useFlags.setState({ isShown: true, sought });
}

export function hideFlags(): void {
  useFlags.setState({ isShown: false, sought: null });
}

/** Answers a flag. Returns why it was not saved, or null. */
export async function settleFlag(id: string, answer: FlagAnswer, because: string) {
  const result = await desk().settleFlag(id, answer, because);
  await readFlags();
  return result.ok ? null : result.problem;
}
