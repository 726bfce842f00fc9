/** A desk without its screens: what the harness calls in the page, done through the worker's one interface. */
import { proxy, wrap } from 'comlink';
import type { Fact } from '../../../domain/facts/fact.ts';
import { nothingNoted } from '../../../domain/intake/draft.ts';
import type { DeskIdentity } from '../../../preload/contract.ts';
import { DeskDatabase, waitingAttachments, waitingFacts } from '../../../renderer/worker/desk-database.ts';
import type { DeskHost } from '../../../renderer/worker/service/desk-host.ts';
import type { DeskStatus } from '../../../renderer/worker/service/desk-status.ts';
import type { WorkerEndpoint } from '../../../renderer/worker/service/worker-endpoint.ts';
import { deriveKeys } from '../../../renderer/worker/vault/keys.ts';
import type { Step } from '../schedule.ts';
import type { DeskContent } from '../compare.ts';

/** What the page finds of the harness. */
export interface HarnessBindings {
  journalAppend: DeskHost['journalAppend'];
  journalRead: DeskHost['journalRead'];
}

/** What came of a step. `id` is the fact's own where the worker tells it. */
export type Done =
  | { readonly outcome: 'saved'; readonly mark: string | null; readonly intake: string | null }
  | { readonly outcome: 'nothing-to-do' }
  | { readonly outcome: 'refused'; readonly problem: string };

export interface SoakPage {
  open(identity: DeskIdentity, vaultKey: number[], clockMs: number): Promise<string | null>;
  /** Commits the drafts a crash left, as the technician would. */
  finishDrafts(): Promise<Done[]>;
  step(step: Step, mark: string, hot: readonly string[]): Promise<Done>;
  shiftClock(clockMs: number): void;
  syncNow(): Promise<void>;
  status(): DeskStatus['sync'] | null;
  /** Facts it has, and facts and attachments that wait for the hub. */
  counts(): Promise<{ facts: number; pending: number }>;
  /** A `FinalContent` as JSON: object by object it would take minutes to hand over. */
  content(): Promise<string>;
}

/** What a desk has in the end. */
export interface FinalContent {
  readonly content: DeskContent;
  readonly quarantined: number;
}

declare global {
  var soak: SoakPage;
}

let service: ReturnType<typeof wrap<WorkerEndpoint>> | null = null;
let database: DeskDatabase | null = null;
let desk = '';
let latest: DeskStatus['sync'] | null = null;

function worker() {
  if (service === null) throw new Error('the desk was not opened');
  return service;
}

function data() {
  if (database === null) throw new Error('the desk was not opened');
  return database;
}

async function takeIn({ shared }: Step, mark: string): Promise<Done> {
  const draft = await worker().startDraft(null);
  const item = {
    id: await worker().newId(),
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
  await worker().saveDraft(filled);
  return commit(filled, mark);
}

async function commit(
  draft: Parameters<WorkerEndpoint['commitIntake']>[0],
  mark: string | null,
): Promise<Done> {
  const result = await worker().commitIntake(draft);
  if (result.ok) return { outcome: 'saved', mark, intake: result.intake.taken.id };
  return { outcome: 'refused', problem: 'problem' in result ? result.problem : 'incomplete' };
}

async function move({ choice, to }: Step, hot: readonly string[]): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  if (id === undefined) return { outcome: 'nothing-to-do' };
  const result = await worker().moveStatus(id, to);
  if (result.ok) return { outcome: 'saved', mark: `"to":"${to}"`, intake: null };
  if (result.problem === 'no-such-intake') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

async function noteWork({ choice }: Step, mark: string, hot: readonly string[]): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  if (id === undefined) return { outcome: 'nothing-to-do' };
  const parts = choice % 2 === 0 ? [{ name: 'Shutter unit', number: 'CY3-1847', count: 1 }] : [];
  const work = { items: [], note: mark, parts, minutes: choice % 60 };
  const result = await worker().noteWork(await worker().newId(), id, work);
  if (result.ok) return { outcome: 'saved', mark, intake: null };
  if (result.problem === 'no-such-intake') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

/** A picture nobody else takes: the seed's mark is drawn into it. */
async function photograph({ choice }: Step, mark: string, hot: readonly string[]): Promise<Done> {
  const id = hot[choice % Math.max(1, hot.length)];
  if (id === undefined) return { outcome: 'nothing-to-do' };
  const canvas = new OffscreenCanvas(240, 60);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('the engine draws nothing');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = 'black';
  pen.font = '24px sans-serif';
  pen.fillText(mark, 8, 38);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  const result = await worker().addPhoto(id, file, { shows: 'condition', item: null, note: mark });
  if (result.ok) return { outcome: 'saved', mark, intake: null };
  if (result.problem === 'no-such-intake') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

async function settle({ choice, to }: Step, mark: string): Promise<Done> {
  const open = (await worker().flags()).filter(({ isOpen }) => isOpen);
  const flag = open[choice % Math.max(1, open.length)];
  if (flag === undefined) return { outcome: 'nothing-to-do' };
  const answer =
    flag.kind === 'status-fork'
      ? ({ flag: flag.kind, answer: to } as const)
      : ({ flag: flag.kind, answer: choice % 2 === 0 ? 'leave-both' : 'open-again' } as const);
  const result = await worker().settleFlag(flag.id, answer, mark);
  // The answer to a fork is a move, saved behind the fact that holds the reason.
  if (result.ok)
    return { outcome: 'saved', mark: flag.kind === 'status-fork' ? `"to":"${to}"` : mark, intake: null };
  if (result.problem === 'no-such-flag') return { outcome: 'nothing-to-do' };
  return { outcome: 'refused', problem: result.problem };
}

async function decide(mark: string): Promise<Done> {
  const answer = await worker().identify('99999999');
  if (answer.kind !== 'verdict') return { outcome: 'nothing-to-do' };
  const saved = await worker().decide(answer.given.id, 'priority', mark);
  return saved.ok ? { outcome: 'saved', mark, intake: null } : { outcome: 'refused', problem: saved.problem };
}

globalThis.soak = {
  async open(identity, vaultKey, clockMs) {
    const host = globalThis as unknown as HarnessBindings;
    const thread = new Worker('/worker.js', { type: 'module', name: String(clockMs) });
    service = wrap<WorkerEndpoint>(thread);
    const bytes = new Uint8Array(vaultKey);
    const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey', 'deriveBits']);
    const journal: DeskHost = {
      journalAppend: (records) => host.journalAppend(records),
      journalRead: (offset) => host.journalRead(offset),
      // No desk ends here.
      noteRevocation: () => Promise.resolve(false),
      noteEvent: () => Promise.resolve(false),
      wipe: () => Promise.resolve({ ok: false, problem: 'not-revoked' }),
    };
    const opened = await service.open(identity, proxy(journal), key);
    if (!opened.ok) return opened.problem;
    await service.saveSettings({ ...opened.settings, technician: 'Soak' });
    await service.subscribe(
      proxy((event) => {
        if (event.type === 'status') latest = event.status.sync;
      }),
    );
    desk = identity.desk;
    database = new DeskDatabase((await deriveKeys(key)).desk);
    return null;
  },
  async finishDrafts() {
    const done: Done[] = [];
    for (const draft of await worker().drafts()) {
      if (draft.items.length > 0) done.push(await commit(draft, draft.items[0]?.serialText ?? null));
    }
    return done;
  },
  async step(step, mark, hot) {
    switch (step.work) {
      case 'intake':
        return takeIn(step, mark);
      case 'move':
        return move(step, hot);
      case 'note':
        return noteWork(step, mark, hot);
      case 'photo':
        return photograph(step, mark, hot);
      case 'settle':
        return settle(step, mark);
      case 'decision':
        return decide(mark);
      case 'verdict': {
        // A verdict is shown at once and saved behind it; what is saved after it says that it is saved.
        await worker().identify('10000001');
        return { outcome: 'nothing-to-do' };
      }
    }
  },
  shiftClock: (clockMs) => new BroadcastChannel('soak-clock').postMessage(clockMs),
  syncNow: () => worker().syncNow(),
  status: () => latest,
  async counts() {
    const facts = await data().facts.count();
    return {
      facts,
      pending: (await waitingFacts(data()).count()) + (await waitingAttachments(data()).count()),
    };
  },
  async content() {
    const rows = await data().facts.toArray();
    const facts: Fact[] = rows.map(({ fact }) => fact);
    const intakes = (await data().intakes.toArray()).map(({ id, state, status }) => ({
      id,
      state,
      status,
    }));
    const { rows: board } = await worker().board({ text: '', statuses: [], limit: 1_000_000 });
    const content: FinalContent = {
      content: { desk, facts, intakes, board },
      quarantined: rows.filter(({ quarantined }) => quarantined === 1).length,
    };
    return JSON.stringify(content);
  },
};
