/** The list of drafts. */
import { create } from 'zustand';
import type { Draft } from '../../domain/intake/draft.ts';
import { flushDraft, openDraft } from './draft-slice.ts';
import { desk } from './service.ts';

interface DraftsState {
  /** Newest first; null before the first reading. */
  readonly drafts: readonly Draft[] | null;
}

export const useDrafts = create<DraftsState>(() => ({ drafts: null }));

export async function readDrafts(): Promise<void> {
  useDrafts.setState({ drafts: await desk().drafts() });
}

/** Shows a draft of the list in the form. One that is gone meanwhile is gone from the list, too. */
export async function resumeDraft(id: string): Promise<void> {
  const draft = await readDraft(id);
  if (draft !== null) await openDraft(draft);
}

/** Discards a draft; the returned function brings it back. */
export async function discardDraft(id: string): Promise<() => Promise<void>> {
  const draft = await readDraft(id);
  await desk().discardDraft(id);
  await readDrafts();
  return async () => {
    if (draft !== null) await desk().restoreDraft(draft);
    await readDrafts();
  };
}

/** A draft as it was saved last: what the list shows may be older, and would be saved over what is newer. */
async function readDraft(id: string): Promise<Draft | null> {
  await flushDraft();
  await readDrafts();
  return useDrafts.getState().drafts?.find((draft) => draft.id === id) ?? null;
}
