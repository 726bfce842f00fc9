/** What a desk does with intakes, one step of the schedule each. */
import type { Remote } from 'comlink';
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import type { Status } from '../../../domain/facts/status-moved.ts';
import { nothingNoted, type Draft } from '../../../domain/intake/draft.ts';
import type { FlagView } from '../../../renderer/worker/service/flags-service.ts';
import type { WorkerEndpoint } from '../../../renderer/worker/service/worker-endpoint.ts';
import type { Step } from '../schedule.ts';
import { doneAs, nothingToDo, type Done } from './done.ts';
import { drawMark } from './picture.ts';

export type Desk = Remote<WorkerEndpoint>;

/** One step. `mark`: what is entered; `hot`: ids of the latest intakes of all desks; `hotItems`: of the pool's first. */
export interface Task {
  readonly worker: Desk;
  readonly step: Step;
  readonly mark: string;
  readonly hot: readonly string[];
  readonly hotItems: () => Promise<readonly string[]>;
}

export async function takeIn({ worker, step: { shared }, mark }: Task): Promise<Done> {
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

export async function move({ worker, step: { choice, to }, hot }: Task): Promise<Done> {
  const id = oneOf(hot, choice);
  if (id === undefined) return nothingToDo;
  const result = await worker.moveStatus(id, to);
  return doneAs(result, `"to":"${to}"`, ['no-such-intake']);
}

export async function noteWork({ worker, step: { choice }, mark, hot }: Task): Promise<Done> {
  const id = oneOf(hot, choice);
  if (id === undefined) return nothingToDo;
  const parts = choice % 2 === 0 ? [{ name: 'Shutter unit', number: 'CY3-1847', count: 1 }] : [];
  const work = { items: [], note: mark, parts, minutes: choice % 60 };
  const result = await worker.noteWork(await worker.newId(), id, work);
  return doneAs(result, mark, ['no-such-intake']);
}

export async function photograph({ worker, step: { choice }, mark, hot }: Task): Promise<Done> {
  const id = oneOf(hot, choice);
  if (id === undefined) return nothingToDo;
  const file = await drawMark(mark);
  const result = await worker.addPhoto(id, file, { shows: 'condition', item: null, note: mark });
  return doneAs(result, mark, ['no-such-intake']);
}

export async function settle({ worker, step: { choice, to }, mark }: Task): Promise<Done> {
  const open = (await worker.flags()).filter(({ isOpen }) => isOpen);
  const flag = oneOf(open, choice);
  if (flag === undefined) return nothingToDo;
  const result = await worker.settleFlag(flag.id, answerTo(flag, choice, to), mark);
  // The answer to a fork is a move, saved behind the fact that holds the reason.
  return doneAs(result, flag.kind === 'status-fork' ? `"to":"${to}"` : mark, ['no-such-flag']);
}

function answerTo(flag: FlagView, choice: number, to: Status): FlagAnswer {
  if (flag.kind === 'status-fork') return { flag: flag.kind, answer: to };
  if (flag.kind !== 'handed-back-twice') {
    return { flag: flag.kind, answer: choice % 2 === 0 ? 'leave-both' : 'open-again' };
  }
  // One of them happened, or none.
  const happened = [null, ...flag.handBacks.map(({ id }) => id)];
  return { flag: flag.kind, answer: happened[choice % happened.length] ?? null };
}

export async function decide({ worker, mark }: Task): Promise<Done> {
  const answer = await worker.identify('99999999');
  if (answer.kind !== 'verdict') return nothingToDo;
  const saved = await worker.decide(answer.given.id, 'priority', mark);
  return doneAs(saved, mark);
}

/** All that is still here goes back; where nothing is, the last that went is here again after all. */
export async function handBack({ worker, step: { choice }, mark, hot }: Task): Promise<Done> {
  const id = oneOf(hot, choice);
  const intake = id === undefined ? null : await worker.intake(id);
  if (id === undefined || intake === null) return nothingToDo;
  const latest = intake.handBacks.at(-1);
  const signature = choice % 3 === 0 ? await drawMark(mark) : null;
  const proof = { by: 'receipt', collector: `Visitor ${mark}` } as const;
  const result =
    intake.here.length > 0 || latest === undefined
      ? await worker.handBack(id, { items: intake.here, proof, signature })
      : await worker.undoHandBack(id, latest.id, mark);
  return doneAs(result, mark, ['nothing-chosen', 'items-gone', 'no-such-hand-back', 'too-late']);
}

/** Undefined where there is none. */
export function oneOf<Choice>(choices: readonly Choice[], choice: number): Choice | undefined {
  return choices[choice % Math.max(1, choices.length)];
}
