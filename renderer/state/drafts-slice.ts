/** The list of drafts. */
import { create } from 'zustand';
import type { Draft } from '../../domain/intake/draft.ts';
import { desk } from './service.ts';

interface DraftsState {
  /** Newest first; null before the first reading. */
  readonly drafts: readonly Draft[] | null;
}

export const useDrafts = create<DraftsState>(() => ({ drafts: null }));

export async function readDrafts(): Promise<void> {
  useDrafts.setState({ drafts: await desk().drafts() });
}

/** Discards a draft; the returned function brings it back. */
export async function discardDraft(draft: Draft): Promise<() => Promise<void>> {
  await desk().discardDraft(draft.id);
  await readDrafts();
  return async () => {
    await desk().restoreDraft(draft);
    await readDrafts();
  };
}
