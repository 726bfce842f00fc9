/**
 * The bench's hand inside the app's page: asks the running data side through the same interface as the screens, in
 * the same page, so the messages there and back are part of every time. Times are in ms.
 */
import { wrap, type Remote } from 'comlink';
import { nothingAdded, nothingNoted, type Draft } from '../../../domain/intake/draft.ts';
import type { WorkerEndpoint } from '../../../renderer/worker/service/worker-endpoint.ts';

/** How often something that is waited for is asked for, ms. */
const ASK_MS = 5;
/** Longer than the app takes to start, than a first roster, changes or facts of others take to arrive, ms. */
const PATIENCE_MS = { start: 60_000, roster: 3_600_000, changes: 120_000, facts: 120_000 };

let wrapped: Remote<WorkerEndpoint> | null = null;

/** Kept for good: once it were collected, Comlink would close the worker's ears, for the app too. */
function service(): Remote<WorkerEndpoint> {
  const { benchWorker } = globalThis as { benchWorker?: Worker };
  if (benchWorker === undefined) throw new Error('the data side was not started');
  wrapped ??= wrap<WorkerEndpoint>(benchWorker);
  return wrapped;
}

/** Wall time when the roster first answers for a number and a name; asks on until then. */
export async function whenSearchable(number: string, name: string): Promise<number> {
  await whenTrue(PATIENCE_MS.start, () => Promise.resolve('benchWorker' in globalThis));
  await whenTrue(PATIENCE_MS.roster, async () => (await phoneOf(number)) !== null);
  await whenTrue(PATIENCE_MS.roster, async () => ((await service().searchPeople(name, 20)) ?? []).length > 0);
  return Date.now();
}

/** Wall time when the members with these numbers all have that telephone number. */
export async function whenChanged(numbers: readonly string[], phone: string): Promise<number> {
  for (const number of numbers) {
    await whenTrue(PATIENCE_MS.changes, async () => (await phoneOf(number)) === phone);
  }
  return Date.now();
}

/** Wall time when the desk knows of an intake that it was moved so often. */
export async function whenMoved(intake: string, moves: number): Promise<number> {
  await whenTrue(PATIENCE_MS.start, () => Promise.resolve('benchWorker' in globalThis));
  await whenTrue(PATIENCE_MS.facts, async () => (await service().intake(intake))?.moves.length === moves);
  return Date.now();
}

/** Wall time when the field for cards is ready for keys. */
export async function whenFieldReady(): Promise<number> {
  const isReady = () => document.activeElement?.getAttribute('role') === 'combobox';
  await whenTrue(PATIENCE_MS.start, () => Promise.resolve(isReady()));
  return Date.now();
}

/** Looks up every number; each must be known. */
export function lookUps(numbers: readonly string[]): Promise<number[]> {
  return timeEach(numbers, async (draft) => {
    if ((await service().memberOf(draft)) === null) throw new Error('a member is missing');
  });
}

/** Looks up every number; none may be known. */
export function misses(numbers: readonly string[]): Promise<number[]> {
  return timeEach(numbers, async (draft) => {
    if ((await service().memberOf(draft)) !== null) throw new Error('a member nobody made');
  });
}

/** Searches for each text a person typed, letter by letter; the whole text must find somebody. */
export async function searches(texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const letters = Array.from(text);
    for (let length = 1; length <= letters.length; length += 1) {
      const typed = letters.slice(0, length).join('');
      const start = performance.now();
      const found = (await service().searchPeople(typed, 20)) ?? [];
      times.push(performance.now() - start);
      if (length === letters.length && found.length === 0) throw new Error(`nobody found for ${text}`);
    }
  }
  return times;
}

/** Calls that do next to nothing: what the messages alone take. */
export async function emptyCalls(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let made = 0; made < count; made += 1) {
    const start = performance.now();
    await service().newId();
    times.push(performance.now() - start);
  }
  return times;
}

/** Saves intakes: from the call until the journal is on the disk and the transaction committed. */
export async function saves(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let made = 0; made < count; made += 1) {
    const draft = await completeDraft(made);
    const start = performance.now();
    const saved = await service().commitIntake(draft);
    times.push(performance.now() - start);
    if (!saved.ok) throw new Error('an intake was not saved');
  }
  return times;
}

async function completeDraft(made: number): Promise<Draft> {
  const fresh = await service().startDraft(null);
  const draft: Draft = {
    ...fresh,
    person: { ...fresh.person, name: 'Sample Visitor' },
    items: [
      {
        id: await service().newId(),
        model: 'EOS R5',
        kind: 'body',
        serialText: `0320220${String(made).padStart(5, '0')}`,
        unreadable: false,
        unreadableBecause: '',
        service: 'repair',
        fault: 'does not start',
        accessories: [],
        ...nothingNoted,
      },
    ],
  };
  await service().saveDraft(draft);
  return draft;
}

async function phoneOf(number: string): Promise<string | null> {
  return (await service().memberOf(draftOf(number)))?.phone ?? null;
}

async function timeEach(numbers: readonly string[], ask: (draft: Draft) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (const number of numbers) {
    const draft = draftOf(number);
    const start = performance.now();
    await ask(draft);
    times.push(performance.now() - start);
  }
  return times;
}

/** What `memberOf` looks up the roster with. */
function draftOf(memberNumber: string): Draft {
  return {
    id: '01900000-0000-7000-8000-000000000000',
    changedAt: 0,
    person: { name: '', memberNumber, card: null },
    contact: { phone: '', email: '', place: '' },
    language: 'en',
    verdict: null,
    queue: 'ordinary',
    items: [],
    ...nothingAdded,
  };
}

/** Asks until it is so. A data side that is still opening refuses to answer, which is not so yet. */
async function whenTrue(patience: number, ask: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  let refusal: unknown = null;
  while (performance.now() - started < patience) {
    try {
      if (await ask()) return;
    } catch (error) {
      refusal = error;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
  throw new Error('what was waited for never came', { cause: refusal });
}
