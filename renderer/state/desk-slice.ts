/** The desk as a whole: who it is, whether it is open, its status and settings. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { DeskIdentity } from '../../preload/contract.ts';
import { connectDesk } from '../worker-client.ts';
import type { DeskEvent, DeskSettings, DeskStatus } from '../worker/desk-service.ts';
import { desk, provideService } from './service.ts';

export type Phase =
  | { readonly at: 'starting' | 'enrolling' | 'ready' }
  | { readonly at: 'failed'; readonly problem: 'newer-version' | 'storage-lost' };

interface DeskState {
  readonly phase: Phase;
  readonly identity: DeskIdentity | null;
  readonly status: DeskStatus | null;
  readonly settings: DeskSettings | null;
  /** Count changes of intakes and of drafts, so that lists know when to read again. */
  readonly intakesChanged: number;
  readonly draftsChanged: number;
}

export const useDesk = create<DeskState>(() => ({
  phase: { at: 'starting' },
  identity: null,
  status: null,
  settings: null,
  intakesChanged: 0,
  draftsChanged: 0,
}));

let started: Promise<void> | null = null;

/** Reads who this desk is and opens it, or asks to enrol it. Once: a second worker would number facts twice. */
export function startDesk(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const identity = await window.desk.identity();
  if (identity === null) useDesk.setState({ phase: { at: 'enrolling' } });
  else await openDesk(identity);
}

/** Opens the data side of an enrolled desk. */
export async function openDesk(identity: DeskIdentity): Promise<void> {
  useDesk.setState({ phase: { at: 'starting' }, identity });
  const connection = await connectDesk(identity);
  if (!connection.ok) {
    useDesk.setState({ phase: { at: 'failed', problem: connection.problem } });
    return;
  }
  const { service } = connection;
  provideService(service);
  // Called from the worker: a function crosses as a proxy, never by copy.
  const listener = proxy((event: DeskEvent) => {
    switch (event.type) {
      case 'status':
        useDesk.setState({ status: event.status });
        break;
      case 'intakes':
        useDesk.setState(({ intakesChanged }) => ({ intakesChanged: intakesChanged + 1 }));
        break;
      case 'drafts':
        useDesk.setState(({ draftsChanged }) => ({ draftsChanged: draftsChanged + 1 }));
        break;
    }
  });
  await service.subscribe(listener);
  useDesk.setState({ settings: await service.settings(), phase: { at: 'ready' } });
}

/** Changes settings on screen at once, and for good. */
export async function changeSettings(change: Partial<DeskSettings>): Promise<void> {
  const { settings } = useDesk.getState();
  if (settings === null) return;
  const changed = { ...settings, ...change };
  useDesk.setState({ settings: changed });
  await desk().saveSettings(changed);
}
