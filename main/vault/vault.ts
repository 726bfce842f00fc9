/** The vault's custody: makes the data key, opens it for the page that shows the right passphrase, keeps none. */
import { randomBytes, randomFillSync } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { isLongEnough } from '../../domain/vault/passphrase.ts';
import { readRecoveryKey, RECOVERY_KEY_BYTES, writeRecoveryKey } from '../../domain/vault/recovery-key.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import type { Keychain } from '../keychain.ts';
import { removeFiles } from '../remove-files.ts';
import { measureCost, type Derive } from './cost.ts';
import { inTurn } from './in-turn.ts';
import { keychainSecret, makePassphraseSlot, openPassphraseSlot } from './passphrase-slot.ts';
import { makeRecoverySlot, openRecoverySlot } from './recovery-slot.ts';
import { noWrongTries, SlowDown, type Clock } from './slow-down.ts';
import {
  isWhole,
  readVaultFile,
  vaultFileOf,
  withWrongTries,
  writeVaultFile,
  type VaultFile,
} from './vault-file.ts';
import { KEY_BYTES } from './wrapped-key.ts';

export interface VaultParts {
  /** Of the vault's file. */
  readonly path: string;
  readonly keychain: Keychain;
  readonly derive: Derive;
  readonly clock: Clock;
}

/** Calls are carried out one after the other, so that nobody gets two tries for one wait. */
export interface Vault {
  state(): Promise<AnswerOf<'vaultState'>>;
  setUp(passphrase: string): Promise<AnswerOf<'setUpVault'>>;
  open(passphrase: string): Promise<AnswerOf<'openVault'>>;
  recover(recoveryKey: string, passphrase: string): Promise<AnswerOf<'recoverVault'>>;
  changePassphrase(current: string, next: string): Promise<AnswerOf<'changePassphrase'>>;
  /** Removes the vault: what was sealed with its key never opens again. */
  wipe(): Promise<void>;
}

export function createVault(parts: VaultParts): Vault {
  const { path, keychain, derive, clock } = parts;
  const queue = inTurn();
  let slowDown: SlowDown | null = null;

  async function read(): Promise<{ file: VaultFile; slow: SlowDown } | 'absent' | 'damaged'> {
    const file = await readVaultFile(path);
    if (typeof file === 'string') return file;
    slowDown ??= new SlowDown(clock, file.wrongTries);
    return { file, slow: slowDown };
  }

  /** What a try came to; a wrong one is on the disk before it is answered. */
  async function judge(file: VaultFile, slow: SlowDown, key: Uint8Array<ArrayBuffer> | null) {
    if (key !== null) {
      slow.right();
      return { ok: true as const, key };
    }
    await writeVaultFile(path, withWrongTries(file, slow.wrong()));
    return refuse(isWhole(file) ? 'wrong' : 'damaged', slow);
  }

  async function openByPassphrase(file: VaultFile, slow: SlowDown, passphrase: string) {
    if (slow.retryAfterMs() > 0) return refuse('wait', slow);
    const secret = keychainSecret(keychain, file.slots.passphrase);
    if (secret === null) return refuse('keychain-lost', slow);
    const key = await openPassphraseSlot(derive, file.slots.passphrase, secret, passphrase);
    secret.fill(0);
    return judge(file, slow, key);
  }

  async function openByRecoveryKey(file: VaultFile, slow: SlowDown, typed: string) {
    if (slow.retryAfterMs() > 0) return refuse('wait', slow);
    const reading = readRecoveryKey(typed);
    // Misread is no try: it can't be anybody's key.
    if (!reading.ok) return refuse('wrong', slow);
    const key = openRecoverySlot(reading.bytes, file.slots.recovery);
    reading.bytes.fill(0);
    return judge(file, slow, key);
  }

  /** Another passphrase, another secret in the keychain, the same cost, the same recovery key. */
  async function renew(file: VaultFile, key: Uint8Array, passphrase: string): Promise<boolean> {
    const slot = await makePassphraseSlot({ keychain, derive }, key, passphrase, file.slots.passphrase.cost);
    return writeVaultFile(path, vaultFileOf({ ...file.slots, passphrase: slot }));
  }

  return {
    state: () =>
      queue(async () => {
        const found = await read();
        if (found === 'absent') return { state: 'absent', keychain: 'none', retryAfterMs: 0 };
        // What is damaged is closed too; opening says why it stays so.
        if (found === 'damaged') return { state: 'closed', keychain: 'none', retryAfterMs: 0 };
        const { file, slow } = found;
        return {
          state: 'closed',
          keychain: stateOfKeychain(keychain, file),
          retryAfterMs: slow.retryAfterMs(),
        };
      }),

    setUp: (passphrase) =>
      queue(async () => {
        if (!isLongEnough(passphrase)) return { ok: false, problem: 'too-short' };
        if ((await read()) !== 'absent') return { ok: false, problem: 'exists' };
        const key = randomFillSync(new Uint8Array(KEY_BYTES));
        const recovery = randomBytes(RECOVERY_KEY_BYTES);
        const cost = await measureCost(derive);
        const slots = {
          passphrase: await makePassphraseSlot({ keychain, derive }, key, passphrase, cost),
          recovery: makeRecoverySlot(recovery, key),
        };
        const recoveryKey = writeRecoveryKey(recovery);
        recovery.fill(0);
        if (await writeVaultFile(path, vaultFileOf(slots))) return { ok: true, key, recoveryKey };
        key.fill(0);
        return { ok: false, problem: 'unwritable' };
      }),

    open: (passphrase) =>
      queue(async () => {
        const found = await read();
        if (typeof found === 'string') return lost;
        const { file, slow } = found;
        const opened = await openByPassphrase(file, slow, passphrase);
        // A disk that takes nothing must not keep anybody out: the tries then are forgotten at the next right one.
        if (opened.ok && file.wrongTries.count > 0)
          await writeVaultFile(path, withWrongTries(file, noWrongTries));
        return opened;
      }),

    recover: (recoveryKey, passphrase) =>
      queue(async () => {
        const found = await read();
        if (typeof found === 'string') return lost;
        const { file, slow } = found;
        if (!isLongEnough(passphrase)) return refuse('too-short', slow);
        const opened = await openByRecoveryKey(file, slow, recoveryKey);
        if (!opened.ok || (await renew(file, opened.key, passphrase))) return opened;
        opened.key.fill(0);
        return refuse('unwritable', slow);
      }),

    changePassphrase: (current, next) =>
      queue(async () => {
        const found = await read();
        if (typeof found === 'string') return lost;
        const { file, slow } = found;
        if (!isLongEnough(next)) return refuse('too-short', slow);
        const opened = await openByPassphrase(file, slow, current);
        if (!opened.ok) return opened;
        const renewed = await renew(file, opened.key, next);
        opened.key.fill(0);
        return renewed ? { ok: true } : refuse('unwritable', slow);
      }),

    wipe: () =>
      queue(async () => {
        await removeFiles(dirname(path), basename(path));
        slowDown = null;
      }),
  };
}

/** No file that could be opened, or counted in. */
const lost = { ok: false, problem: 'damaged', retryAfterMs: 0 } as const;

function refuse<P extends string>(problem: P, slow: SlowDown) {
  return { ok: false as const, problem, retryAfterMs: slow.retryAfterMs() };
}

function stateOfKeychain(keychain: Keychain, file: VaultFile): AnswerOf<'vaultState'>['keychain'] {
  if (file.slots.passphrase.keychain === null) return 'none';
  const secret = keychainSecret(keychain, file.slots.passphrase);
  secret?.fill(0);
  return secret === null ? 'lost' : 'used';
}
