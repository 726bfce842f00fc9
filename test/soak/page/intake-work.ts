/** What a desk does with intakes, one step of the schedule each. */
import type { Remote } from 'comlink';
import type { Status } from '../../../domain/facts/status-moved.ts';
import { nothingNoted, type Draft } from '../../../domain/intake/draft.ts';
import type { AnyAnswer, FlagView } from '../../../renderer/worker/service/flags-service.ts';
import type { WorkerEndpoint } from '../../../renderer/worker/service/worker-endpoint.ts';
import type { Step } from '../schedule.ts';
import type { Done } from './page.ts';
import { drawMark } from './picture.ts';

export type Desk = Remote<WorkerEndpoint>;

export async function takeIn(worker: Desk, { shared }: Step, mark: string): Promise<Done> {
  const draft = await worker.startDraft(null);
  const item = {
    id: await worker.newId(),
    model: 'EOS R5',
    kind: 'body' as const,
    serialText: shared === null ? mark : `SHARED${shared}`,
    unreadable: false,
    unreadableBecause: '',
    service: 'clean-and-check' as const,
    fault: '',
    accessories: ['strap'],
    ...nothingNoted,
  };
  const filled = { ...draft, person: { ...draft.person, name: `Visitor ${mark}` }, items: [item] };
  await worker.saveDraft(filled);
  return commit(worker, filled, mark);
}

export async function commit(worker: Desk, draft: Draft, mark: string | null): Promise<Done> {
  const result = await worker.commitIntake(draft);
  if (result.ok) return { outcome: 'saved', mark, intake: result.intake.taken.id };
  return { outcome: 'refused', problem: 'problem' in result ? result.problem : 'incomplete' };
}

export async function move(worker: Desk, { choice, to }: Step, hot: readonly string[]): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  if (id === undefined) return { outcome: 'nothing-to-do' };
  const result = await worker.moveStatus(id, to);
  if (result.ok) return { outcome: 'saved', mark: `"to":"${to}"`, intake: null };
  if (result.problem === 'no-such-intake') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

export async function noteWork(
  worker: Desk,
  { choice }: Step,
  mark: string,
  hot: readonly string[],
): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  if (id === undefined) return { outcome: 'nothing-to-do' };
  const parts = choice % 2 === 0 ? [{ name: 'Shutter unit', number: 'CY3-1847', count: 1 }] : [];
  const work = { items: [], note: mark, parts, minutes: choice % 60 };
  const result = await worker.noteWork(await worker.newId(), id, work);
  if (result.ok) return { outcome: 'saved', mark, intake: null };
  if (result.problem === 'no-such-intake') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

export async function photograph(
  worker: Desk,
  { choice }: Step,
  mark: string,
  hot: readonly string[],
): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  if (id === undefined) return { outcome: 'nothing-to-do' };
  const file = await drawMark(mark);
  const result = await worker.addPhoto(id, file, { shows: 'condition', item: null, note: mark });
  if (result.ok) return { outcome: 'saved', mark, intake: null };
  if (result.problem === 'no-such-intake') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

export async function settle(worker: Desk, { choice, to }: Step, mark: string): Promise<Done> {
  const open = (await worker.flags()).filter(({ isOpen }) => isOpen);
  const flag = open[choice % Math.max(1, open.length)];
  if (flag === undefined) return { outcome: 'nothing-to-do' };
  const result = await worker.settleFlag(flag.id, answerTo(flag, choice, to), mark);
  // The answer to a fork is a move, saved behind the fact that holds the reason.
  if (result.ok)
    return { outcome: 'saved', mark: flag.kind === 'status-fork' ? `"to":"${to}"` : mark, intake: null };
  if (result.problem === 'no-such-flag') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

function answerTo(flag: FlagView, choice: number, to: Status): AnyAnswer {
  if (flag.kind === 'status-fork') return { flag: flag.kind, answer: to };
  if (flag.kind !== 'handed-back-twice') {
    return { flag: flag.kind, answer: choice % 2 === 0 ? 'leave-both' : 'open-again' };
  }
  // One of them happened, or none.
  const happened = [null, ...flag.handBacks.map(({ id }) => id)];
  return { flag: flag.kind, answer: happened[choice % happened.length] ?? null };
}

export async function decide(worker: Desk, mark: string): Promise<Done> {
  const answer = await worker.identify('99999999');
  if (answer.kind !== 'verdict') return { outcome: 'nothing-to-do' };
  const saved = await worker.decide(answer.given.id, 'priority', mark);
  return saved.ok ? { outcome: 'saved', mark, intake: null } : { outcome: 'refused', problem: saved.problem };
}

/** All that is still here goes back; where nothing is, the last that went is here again after all. */
export async function handBack(
  worker: Desk,
  { choice }: Step,
  mark: string,
  hot: readonly string[],
): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  const intake = id === undefined ? null : await worker.intake(id);
  if (id === undefined || intake === null) return { outcome: 'nothing-to-do' };
  const latest = intake.handBacks.at(-1);
  const signature = choice % 3 === 0 ? await drawMark(mark) : null;
  const proof = { by: 'receipt', collector: `Visitor ${mark}` } as const;
  const result =
    intake.here.length > 0 || latest === undefined
      ? await worker.handBack(id, { items: intake.here, proof, signature })
      : await worker.undoHandBack(id, latest.id, mark);
  if (result.ok) return { outcome: 'saved', mark, intake: null };
  // Another desk was faster, or a clock says that it was on another day.
  const isOvertaken = ['nothing-chosen', 'items-gone', 'no-such-hand-back', 'too-late'].includes(
    result.problem,
  );
  return isOvertaken ? { outcome: 'nothing-to-do' } : { outcome: 'refused', problem: result.problem };
}
