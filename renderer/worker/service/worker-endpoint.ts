/** The worker as the page sees it before its desk is open. */
import type { DeskIdentity } from '../../../preload/contract.ts';
import type { DeskHost } from './desk-host.ts';
import type { DeskService } from './desk-service.ts';
import type { DeskSettings } from './settings-service.ts';

/** Why a desk did not open. `damaged`: a row it needs does not open with this vault's key. */
export type OpenProblem = 'newer-version' | 'storage-lost' | 'damaged' | 'disk-full';

/** What the worker exposes to the page. The service answers once the desk's storage is open and healed. */
export interface WorkerEndpoint extends DeskService {
  /** Reads ahead what opening the desk will need, sealed as it is. Never rejects; need not be waited for. */
  prepare(): Promise<void>;
  /**
   * Opens and heals the desk's storage with the vault's key: an HKDF key that may derive keys and bits. A failure
   * leaves everything on the disk as it is.
   */
  open(identity: DeskIdentity, host: DeskHost, vaultKey: CryptoKey): Promise<Opened>;
}

export type Opened =
  /** With the settings, so that the screens can be drawn without asking again. */
  | { readonly ok: true; readonly settings: DeskSettings }
  | { readonly ok: false; readonly problem: OpenProblem };
