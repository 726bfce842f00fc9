import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRecoveryKey, writeRecoveryKey } from '../../../../domain/vault/recovery-key.ts';
import { right, VaultFolder } from './vault-folder.ts';

const next = 'another one, longer';

let desk: VaultFolder;
let key: Uint8Array;
let recoveryKey: string;

beforeEach(async () => {
  desk = await VaultFolder.make();
  ({ key, recoveryKey } = await desk.setUp());
});

afterEach(() => desk.end());

/** The recovery key of another desk: well-formed, one bit away. */
function anotherKey(): string {
  const reading = readRecoveryKey(recoveryKey);
  if (!reading.ok) throw new Error('misread');
  return writeRecoveryKey(reading.bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte)));
}

it('the recovery key opens the vault, gives it a new passphrase, and stays valid', async () => {
  expect(await desk.vault.recover(recoveryKey.toLowerCase(), next)).toEqual({ ok: true, key });
  desk.restart();
  expect(await desk.vault.open(right)).toMatchObject({ problem: 'wrong' });
  expect(await desk.vault.open(next)).toEqual({ ok: true, key });
  expect(await desk.vault.recover(recoveryKey, right)).toEqual({ ok: true, key });
});

it('a misread key is wrong and costs no try', async () => {
  const changed = (recoveryKey.startsWith('7') ? '8' : '7') + recoveryKey.slice(1);
  for (const typed of [changed, recoveryKey.slice(0, -1), '', right]) {
    for (let at = 0; at < 3; at++) {
      expect(await desk.vault.recover(typed, next)).toEqual({ ok: false, problem: 'wrong', retryAfterMs: 0 });
    }
  }
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});

it("another desk's key is wrong, and slows down like a wrong passphrase", async () => {
  await desk.tryWrong(2);
  expect(await desk.vault.recover(anotherKey(), next)).toEqual({
    ok: false,
    problem: 'wrong',
    retryAfterMs: 1_000,
  });
  expect(await desk.vault.recover(recoveryKey, next)).toMatchObject({ problem: 'wait', retryAfterMs: 1_000 });
  desk.restart();
  desk.pass(1_000);
  expect(await desk.vault.recover(recoveryKey, next)).toEqual({ ok: true, key });
  expect(await desk.tryWrong(2)).toBe(0);
});

it('a new passphrase that is too short changes nothing', async () => {
  expect(await desk.vault.recover(recoveryKey, 'short')).toMatchObject({ problem: 'too-short' });
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});

it('a recovery that can not be written hands out no key and leaves the passphrase as it was', async () => {
  await desk.blockWriting();
  expect(await desk.vault.recover(recoveryKey, next)).toEqual({
    ok: false,
    problem: 'unwritable',
    retryAfterMs: 0,
  });
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});
