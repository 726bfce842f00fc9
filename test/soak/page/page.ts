/** A desk without its screens: what the harness calls in the page, done through the worker's one interface. */
import { proxy, wrap } from 'comlink';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { DeskIdentity } from '../../../preload/contract.ts';
import { DeskDatabase, waitingAttachments, waitingFacts } from '../../../renderer/worker/desk-database.ts';
import type { DeskHost } from '../../../renderer/worker/service/desk-host.ts';
import type { WorkerEndpoint } from '../../../renderer/worker/service/worker-endpoint.ts';
import { deriveKeys } from '../../../renderer/worker/vault/keys.ts';
import type { DeskContent } from '../compare.ts';
import type { Step } from '../schedule.ts';
import { nothingToDo, type Done } from './done.ts';
import {
  commit,
  decide,
  handBack,
  move,
  noteWork,
  photograph,
  settle,
  takeIn,
  type Desk,
} from './intake-work.ts';
import { takeInPool, workOnLoan } from './loan-work.ts';

/** What the page finds of the harness. */
export interface HarnessBindings {
  journalAppend: DeskHost['journalAppend'];
  journalRead: DeskHost['journalRead'];
}

export interface SoakPage {
  open(identity: DeskIdentity, vaultKey: number[], clockMs: number): Promise<string | null>;
  /** Commits the drafts a crash left, as the technician would. */
  finishDrafts(): Promise<Done[]>;
  step(step: Step, mark: string, hot: readonly string[]): Promise<Done>;
  shiftClock(clockMs: number): void;
  syncNow(): Promise<void>;
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

/** Items that are lent and taken back: the first of all, so that two desks often lend the same one. */
const HOT_ITEMS = 24;

/** As many rows as there are. */
const ALL = 1_000_000;

let service: Desk | null = null;
let database: DeskDatabase | null = null;
let desk = '';

function worker() {
  if (service === null) throw new Error('the desk was not opened');
  return service;
}

function data() {
  if (database === null) throw new Error('the desk was not opened');
  return database;
}

/** Straight from the index: the list of loans would open every item at each start. */
function hotItems() {
  return data().loans.limit(HOT_ITEMS).primaryKeys();
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
    // As the screens do: whoever saves has them told.
    await service.subscribe(proxy(() => undefined));
    desk = identity.desk;
    database = new DeskDatabase((await deriveKeys(key)).desk);
    return null;
  },
  async finishDrafts() {
    const done: Done[] = [];
    for (const draft of await worker().drafts()) {
      if (draft.items.length > 0)
        done.push(await commit(worker(), draft, draft.items[0]?.serialText ?? null));
    }
    return done;
  },
  async step(step, mark, hot) {
    const task = { worker: worker(), step, mark, hot, hotItems };
    switch (step.work) {
      case 'intake':
        return takeIn(task);
      case 'move':
        return move(task);
      case 'note':
        return noteWork(task);
      case 'photo':
        return photograph(task);
      case 'hand-back':
        return handBack(task);
      case 'settle':
        return settle(task);
      case 'decision':
        return decide(task);
      case 'pool':
        return takeInPool(task);
      case 'loan':
        return workOnLoan(task);
      case 'verdict': {
        // A verdict is shown at once and saved behind it; what is saved after it says that it is saved.
        await worker().identify('10000001');
        return nothingToDo;
      }
    }
  },
  shiftClock: (clockMs) => new BroadcastChannel('soak-clock').postMessage(clockMs),
  syncNow: () => worker().syncNow(),
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
    const items = (await data().loans.toArray()).map(({ id, state, due, twice }) => ({
      id,
      state,
      due,
      twice,
    }));
    const { rows: board } = await worker().board({ text: '', statuses: [], limit: ALL });
    const { rows: loans } = await worker().loans({ text: '', shown: 'all', limit: ALL });
    const content: FinalContent = {
      content: { desk, facts, intakes, board, items, loans },
      quarantined: rows.filter(({ quarantined }) => quarantined === 1).length,
    };
    return JSON.stringify(content);
  },
};
