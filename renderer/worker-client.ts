/** The way to the worker. It starts here; the screens know only its interface. */
import { proxy, wrap } from 'comlink';
import type { DeskHost } from './worker/service/desk-host.ts';
import type { DeskService } from './worker/service/desk-service.ts';
import type { DeskSettings } from './worker/service/settings-service.ts';
import type { OpenProblem, WorkerEndpoint } from './worker/service/worker-endpoint.ts';
import type { DeskIdentity } from '../preload/contract.ts';

export type Connection =
  | { readonly ok: true; readonly service: DeskService; readonly settings: DeskSettings }
  | { readonly ok: false; readonly problem: OpenProblem };

/** Takes the vault's key in so that no script can read it again, and wipes the bytes it came as. */
export async function importVaultKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey', 'deriveBits']);
  bytes.fill(0);
  return key;
}

/** Started with the page, so that its code is there when the passphrase is; it holds nothing before it is opened. */
const worker = new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' });
const endpoint = wrap<WorkerEndpoint>(worker);

/** Somebody is about to enter the passphrase: what opening needs is read meanwhile. */
export function prepareDesk(): void {
  void endpoint.prepare();
}

/** Opens the desk's storage through the worker. */
export async function connectDesk(identity: DeskIdentity, vaultKey: CryptoKey): Promise<Connection> {
  const host: DeskHost = {
    journalAppend: (records) => window.desk.journalAppend({ records }),
    journalRead: (offset) => window.desk.journalRead({ offset }),
    noteRevocation: (revocation) => window.desk.noteRevocation({ revocation }),
    noteEvent: (manifest) => window.desk.noteEvent({ manifest }),
    wipe: () => window.desk.wipe(),
  };
  const opened = await endpoint.open(identity, proxy(host), vaultKey);
  if (!opened.ok) return opened;
  return { ok: true, service: endpoint, settings: opened.settings };
}
