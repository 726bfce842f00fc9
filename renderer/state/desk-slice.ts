/** The desk as a whole: who it is, whether it is open, its status and settings. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { DeskIdentity } from '../../preload/contract.ts';
import { connectDesk, prepareDesk } from '../worker-client.ts';
import type { DeskEvent } from '../worker/service/desk-service.ts';
import type { DeskStatus } from '../worker/service/desk-status.ts';
import type { DeskSettings } from '../worker/service/settings-service.ts';
import type { OpenProblem } from '../worker/service/worker-endpoint.ts';
import { useBoard } from './board-slice.ts';
import { rememberLook } from './remembered-look.ts';
import { desk, provideService } from './service.ts';
import { readVault } from './vault-slice.ts';

export type Phase =
  | { readonly at: 'starting' | 'enrolling' | 'protecting' | 'locked' | 'ready' | 'ending' }
  | { readonly at: 'failed'; readonly problem: OpenProblem };

interface DeskState {
  readonly phase: Phase;
  readonly identity: DeskIdentity | null;
  /** The code of the desk this laptop was before it was ended and wiped. */
  readonly endedDesk: string | null;
  readonly status: DeskStatus | null;
  readonly settings: DeskSettings | null;
  /** Count changes of intakes, loans, drafts and attachments, so that lists know when to read again. */
  readonly intakesChanged: number;
  readonly loansChanged: number;
  readonly draftsChanged: number;
  readonly attachmentsChanged: number;
}

export const useDesk = create<DeskState>(() => ({
  phase: { at: 'starting' },
  identity: null,
  endedDesk: null,
  status: null,
  settings: null,
  intakesChanged: 0,
  loansChanged: 0,
  draftsChanged: 0,
  attachmentsChanged: 0,
}));

let started: Promise<void> | null = null;

/** Reads who this desk is, and asks to enrol, to protect or to unlock it. Once a page. */
export function startDesk(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  const identity = await window.desk.identity();
  if (identity !== null) {
    await approachVault(identity);
    return;
  }
  const ended = await window.desk.endedDesk();
  useDesk.setState({ endedDesk: ended?.desk ?? null, phase: { at: 'enrolling' } });
}

/** An enrolled desk stands before its vault: to be made, or to be opened. */
export async function approachVault(identity: DeskIdentity): Promise<void> {
  const vault = await readVault();
  if (vault === 'closed') prepareDesk();
  useDesk.setState({ identity, phase: { at: vault === 'absent' ? 'protecting' : 'locked' } });
}

let opening: Promise<void> | null = null;

/** Opens the data side with the vault's key. Once a page: a second worker would number facts twice. */
export function openDesk(vaultKey: CryptoKey): Promise<void> {
  const { identity } = useDesk.getState();
  if (identity === null) throw new Error('a desk is enrolled before it is opened');
  opening ??= open(identity, vaultKey);
  return opening;
}

async function open(identity: DeskIdentity, vaultKey: CryptoKey): Promise<void> {
  const connection = await connectDesk(identity, vaultKey);
  if (!connection.ok) {
    useDesk.setState({ phase: { at: 'failed', problem: connection.problem } });
    return;
  }
  const { service, settings } = connection;
  provideService(service);
  // Called from the worker: a function crosses as a proxy, never by copy.
  const listener = proxy((event: DeskEvent) => {
    switch (event.type) {
      case 'status':
        useDesk.setState({ status: event.status });
        // Whatever was being done: nothing is taken in any more.
        if (event.status.ended !== null) useDesk.setState({ phase: { at: 'ending' } });
        break;
      case 'intakes':
        useDesk.setState(({ intakesChanged }) => ({ intakesChanged: intakesChanged + 1 }));
        break;
      case 'loans':
        useDesk.setState(({ loansChanged }) => ({ loansChanged: loansChanged + 1 }));
        break;
      case 'drafts':
        useDesk.setState(({ draftsChanged }) => ({ draftsChanged: draftsChanged + 1 }));
        break;
      case 'attachments':
        useDesk.setState(({ attachmentsChanged }) => ({ attachmentsChanged: attachmentsChanged + 1 }));
        break;
    }
  });
  // It waits for the roster; the screens don't.
  void service.subscribe(listener);
  rememberLook(settings);
  useBoard.setState({ choice: settings.board });
  useDesk.setState({ settings, phase: { at: identity.revocation === null ? 'ready' : 'ending' } });
}

/** Takes everything personal off the screen, before the page is loaded anew. */
export function leaveDesk(): void {
  useDesk.setState({ phase: { at: 'starting' } });
}

/** Changes settings on screen at once, and for good. */
export async function changeSettings(change: Partial<DeskSettings>): Promise<void> {
  const { settings } = useDesk.getState();
  if (settings === null) return;
  const changed = { ...settings, ...change };
  useDesk.setState({ settings: changed });
  rememberLook(changed);
  await desk().saveSettings(changed);
}
