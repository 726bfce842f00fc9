/** The vault as the screens see it. Passphrases and keys pass through here; none of them stays. */
import { create } from 'zustand';
import type { AnswerOf } from '../../preload/contract.ts';
import { importVaultKey } from '../worker-client.ts';

type Keychain = AnswerOf<'vaultState'>['keychain'];
/** Main could not do its part, perhaps for lack of memory: nothing was tried, nothing was changed. */
type Failed = { readonly ok: false; readonly problem: 'failed'; readonly retryAfterMs: 0 };

type ProblemOf<M extends 'setUpVault' | 'openVault' | 'recoverVault' | 'changePassphrase'> = Extract<
  AnswerOf<M>,
  { ok: false }
>['problem'];

export type SetUpProblem = ProblemOf<'setUpVault'> | 'failed';
export type UnlockProblem = ProblemOf<'openVault'> | 'failed';
export type RecoverProblem = ProblemOf<'recoverVault'> | 'failed';
export type ChangeProblem = ProblemOf<'changePassphrase'> | 'failed';

interface VaultState {
  /** Whether the system's keychain protects the desk beside the passphrase. */
  readonly keychain: Keychain;
  /** When the next try counts, in ms of `performance.now()`; 0 when nothing has to be waited for. */
  readonly waitUntil: number;
}

export const useVault = create<VaultState>(() => ({ keychain: 'none', waitUntil: 0 }));

/** Asks main how things stand; answers whether the desk was protected before. */
export async function readVault(): Promise<'absent' | 'closed'> {
  const { state, keychain, retryAfterMs } = await window.desk.vaultState();
  useVault.setState({ keychain });
  noteWait(retryAfterMs);
  return state;
}

/** Makes the vault. The recovery key is in this answer and nowhere after. */
export async function setUpVault(passphrase: string) {
  const answer = await unlessFailed(window.desk.setUpVault({ passphrase }));
  if (!answer.ok) return answer;
  return { ok: true as const, key: await importVaultKey(answer.key), recoveryKey: answer.recoveryKey };
}

/** Opens the vault with the passphrase. */
export async function unlockVault(passphrase: string) {
  const answer = await unlessFailed(window.desk.openVault({ passphrase }));
  if (answer.ok) return { ok: true as const, key: await importVaultKey(answer.key) };
  noteWait(answer.retryAfterMs);
  if (answer.problem === 'keychain-lost') useVault.setState({ keychain: 'lost' });
  return answer;
}

/** Opens the vault with the recovery key and gives it a new passphrase. */
export async function recoverVault(recoveryKey: string, passphrase: string) {
  const answer = await unlessFailed(window.desk.recoverVault({ recoveryKey, passphrase }));
  if (answer.ok) return { ok: true as const, key: await importVaultKey(answer.key) };
  noteWait(answer.retryAfterMs);
  return answer;
}

/** Changes the passphrase. Returns why it was not, or null. */
export async function changePassphrase(current: string, next: string): Promise<ChangeProblem | null> {
  const answer = await unlessFailed(window.desk.changePassphrase({ current, next }));
  if (answer.ok) return null;
  noteWait(answer.retryAfterMs);
  return answer.problem;
}

/** A derivation that can't have its memory rejects: said on screen, where it can be tried again. */
function unlessFailed<Answer>(answer: Promise<Answer>): Promise<Answer | Failed> {
  return answer.catch(() => ({ ok: false, problem: 'failed', retryAfterMs: 0 }));
}

function noteWait(retryAfterMs: number): void {
  useVault.setState({ waitUntil: retryAfterMs > 0 ? performance.now() + retryAfterMs : 0 });
}
