/** A whole desk in a worker of its own, as the page has it after each unlock, with a hub of the test's as its network. */
import { expose, proxy, wrap, type Remote } from 'comlink';
import type { DeskEvent, DeskService } from '../../renderer/worker/service/desk-service.ts';
import type { DeskStatus } from '../../renderer/worker/service/desk-status.ts';
import type { Opened, WorkerEndpoint } from '../../renderer/worker/service/worker-endpoint.ts';
import { MemoryJournal } from './desk-storage.ts';
import { MemoryRoster } from './memory-roster.ts';
import { opened } from './raw-database.ts';
import { testVaultKey } from './vault.ts';
import { aDraftItem } from './draft-item.ts';

/** What a request of the worker comes to; rejects where there is no way to the hub. */
export type PageNetwork = (
  path: string,
  method: string,
  body: string | null,
) => Promise<{ status: number; headers: [string, string][]; body: ArrayBuffer | null }>;

const identity = {
  desk: 'AA',
  rosterKey: new MemoryRoster().key,
  event: { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false },
  hubUrl: 'https://hub.test/',
  enrolment: 'ab'.repeat(32),
  revocation: null,
  lastTicket: 0,
};

export class WorkerDesk {
  /** What it told the screens. */
  readonly events: DeskEvent[] = [];

  private constructor(
    private readonly worker: Worker,
    readonly service: DeskService,
  ) {}

  /** Opens the desk on this origin's databases. Another one that is open goes on. */
  static async open(fetchFrom: typeof fetch, journal = new MemoryJournal()): Promise<WorkerDesk> {
    const { worker, endpoint } = startWorker(fetchFrom);
    const answer = await endpoint.open(identity, proxy(journal), await testVaultKey());
    if (!answer.ok) throw new Error(`the desk did not open: ${answer.problem}`);
    const desk = new WorkerDesk(worker, endpoint);
    await endpoint.subscribe(proxy((event: DeskEvent) => void desk.events.push(event)));
    return desk;
  }

  /** What opening comes to while the engine can't read its own files. */
  static async openUnreadable(fetchFrom: typeof fetch, journal: MemoryJournal): Promise<Opened> {
    const { worker, endpoint } = startWorker(fetchFrom);
    worker.postMessage('unreadable');
    const answer = await endpoint.open(identity, proxy(journal), await testVaultKey());
    worker.terminate();
    return answer;
  }

  /** The last status that was told. */
  get status(): DeskStatus | null {
    return this.events.flatMap((event) => (event.type === 'status' ? [event.status] : [])).at(-1) ?? null;
  }

  /** As the system says that there is a network again. */
  networkIsBack(): void {
    this.worker.postMessage('online');
  }

  /** Takes in one product; the intake's id. */
  async takeIn(): Promise<string> {
    const draft = await this.service.startDraft(null);
    const item = aDraftItem(await this.service.newId());
    const person = { ...draft.person, name: 'Zoë Sample' };
    const result = await this.service.commitIntake({ ...draft, person, items: [item] });
    if (!result.ok) throw new Error('the intake must be committed');
    return result.intake.taken.id;
  }

  /** Ends it as a reload of the page does. */
  end(): void {
    this.worker.terminate();
  }
}

/** Deletes what desks of this origin stored; all of them must have ended. */
export async function clearDesks(): Promise<void> {
  for (const name of ['desk', 'roster']) await opened(indexedDB.deleteDatabase(name));
}

function startWorker(fetchFrom: typeof fetch): { worker: Worker; endpoint: Remote<WorkerEndpoint> } {
  const worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  expose(networkOf(fetchFrom), port1);
  worker.postMessage(port2, [port2]);
  return { worker, endpoint: wrap<WorkerEndpoint>(worker) };
}

function networkOf(fetchFrom: typeof fetch): PageNetwork {
  return async (path, method, body) => {
    const answer = await fetchFrom(path, { method, ...(body === null ? {} : { body }) });
    const bytes = answer.status === 304 ? null : await answer.arrayBuffer();
    return { status: answer.status, headers: [...answer.headers], body: bytes };
  };
}
