/** The draft being written, how it is saved, and the intake it becomes. */
import { create } from 'zustand';
import { nothingNoted, type Draft, type DraftItem, type DraftProblem } from '../../domain/intake/draft.ts';
import type { MemberRow } from '../../domain/roster/rows.ts';
import type { IntakeDetail } from '../worker/service/intakes-service.ts';
import type { SaveProblem } from '../worker/service/saving.ts';
import { autosave } from './autosave.ts';
import { desk } from './service.ts';

interface DraftState {
  readonly draft: Draft | null;
  /** The member behind the draft, for the kit to pick from. */
  readonly member: MemberRow | null;
  /** Id of the item that is unfolded. */
  readonly openItem: string | null;
  /** Id of the item that was added last, to go on with. */
  readonly added: string | null;
  readonly saved: 'yes' | 'not-yet' | SaveProblem;
  readonly problems: readonly DraftProblem[];
  /** Counts attempts to commit with problems, to move the focus at each. */
  readonly attempts: number;
  readonly committing: boolean;
  /** Why it is recorded and yet no intake: what is in the journal changes no more. Null while it is a draft. */
  readonly kept: SaveProblem | null;
  /** The intake just taken in, until the next visitor. */
  readonly taken: IntakeDetail | null;
}

const SAVE_DELAY = 250;

export const useDraft = create<DraftState>(() => ({
  draft: null,
  member: null,
  openItem: null,
  added: null,
  saved: 'yes',
  problems: [],
  attempts: 0,
  committing: false,
  kept: null,
  taken: null,
}));

const saver = autosave<Draft>(async (draft) => {
  const result = await desk().saveDraft(draft);
  const current = useDraft.getState().draft;
  if (current?.id !== draft.id) return;
  if (!result.ok) useDraft.setState({ saved: result.problem });
  else if (current === draft) useDraft.setState({ saved: 'yes' });
}, SAVE_DELAY);

/** Shows a draft in the form. */
export async function openDraft(draft: Draft): Promise<void> {
  await saver.flush();
  useDraft.setState({ ...useDraft.getInitialState(), draft, openItem: draft.items[0]?.id ?? null });
  const member = await desk().memberOf(draft);
  if (useDraft.getState().draft?.id === draft.id) useDraft.setState({ member });
}

/** Starts a draft that rests on no verdict. */
export async function startBlankDraft(): Promise<void> {
  await openDraft(await desk().startDraft(null));
}

/** Saves what is not saved yet, now. */
export function flushDraft(): Promise<void> {
  return saver.flush();
}

/** Leaves the form; the draft stays in the list. */
export async function closeDraft(): Promise<void> {
  await saver.flush();
  useDraft.setState({ ...useDraft.getInitialState() });
}

/** Changes the draft and has it saved. Problems that were listed are forgotten where they were. */
export function changeDraft(change: (draft: Draft) => Draft): void {
  const { draft, committing, kept } = useDraft.getState();
  if (draft === null || committing || kept !== null) return;
  const changed = change(draft);
  useDraft.setState({ draft: changed, saved: 'not-yet' });
  saver.schedule(changed);
}

export function changeItem(id: string, change: Partial<Omit<DraftItem, 'id'>>): void {
  changeDraft((draft) => ({
    ...draft,
    items: draft.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }));
}

/** Adds an item and unfolds it. */
export async function addItem(known: Pick<DraftItem, 'model' | 'kind' | 'serialText'> | null): Promise<void> {
  const id = await desk().newId();
  const empty = { model: '', kind: 'other', serialText: '' } as const;
  const rest = {
    unreadable: false,
    unreadableBecause: '',
    service: null,
    fault: '',
    accessories: [],
    ...nothingNoted,
  };
  changeDraft((draft) => ({ ...draft, items: [...draft.items, { id, ...(known ?? empty), ...rest }] }));
  useDraft.setState({ openItem: id, added: id });
}

/** Removes an item; the returned function puts it back where it was. */
export function removeItem(id: string): () => void {
  const before = useDraft.getState().draft;
  const index = before?.items.findIndex((item) => item.id === id) ?? -1;
  const item = before?.items[index];
  changeDraft((draft) => ({ ...draft, items: draft.items.filter((kept) => kept.id !== id) }));
  return () => {
    if (item === undefined || useDraft.getState().draft?.id !== before?.id) return;
    changeDraft((draft) => ({
      ...draft,
      items: [...draft.items.slice(0, index), item, ...draft.items.slice(index)],
    }));
  };
}

export function setOpenItem(id: string | null): void {
  useDraft.setState({ openItem: id });
}

/** Takes the kit in. A second press while the first is under way does nothing. */
export async function commitDraft(): Promise<void> {
  const { draft, committing } = useDraft.getState();
  if (draft === null || committing) return;
  useDraft.setState({ committing: true });
  try {
    await saver.flush();
    const result = await desk().commitIntake(draft);
    if (result.ok) useDraft.setState({ ...useDraft.getInitialState(), taken: result.intake });
    else if ('problems' in result) listProblems(result.problems);
    else if (result.isKept) useDraft.setState({ kept: result.problem });
    else useDraft.setState({ saved: result.problem });
  } finally {
    useDraft.setState({ committing: false });
  }
}

/** Leaves the ticket of the intake just taken in. */
export function leaveTicket(): void {
  useDraft.setState({ taken: null });
}

/** Lists what keeps the draft from being taken in or signed, and leads to the first of it. */
export function listProblems(problems: readonly DraftProblem[]): void {
  const index = /^items\.(\d+)\./.exec(problems[0]?.path ?? '')?.[1];
  const openItem = index === undefined ? undefined : useDraft.getState().draft?.items[Number(index)]?.id;
  useDraft.setState(({ attempts }) => ({
    problems,
    attempts: attempts + (problems.length > 0 ? 1 : 0),
    ...(openItem === undefined ? {} : { openItem }),
  }));
}
