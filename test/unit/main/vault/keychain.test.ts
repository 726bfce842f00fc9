import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeychain } from '../../../../main/keychain.ts';
import { right, TestStorage, VaultFolder } from './vault-folder.ts';

const next = 'another one, longer';

let desk: VaultFolder;

beforeEach(async () => {
  desk = await VaultFolder.make();
});

afterEach(() => desk.end());

describe('a keychain that protects', () => {
  it('is needed beside the passphrase: without its part the right passphrase is wrong', async () => {
    await desk.setUp();
    const file = (await desk.read()) as { slots: { passphrase: { keychain: string | null } } };
    expect(file.slots.passphrase.keychain).not.toBeNull();
    file.slots.passphrase.keychain = null;
    await desk.write(JSON.stringify(file));
    desk.restart();
    expect((await desk.vault.open(right)).ok).toBe(false);
  });

  it('that is lost, reset or another user’s is said, costs no data and no try, and the recovery key opens', async () => {
    const { key, recoveryKey } = await desk.setUp();
    const file = await desk.read();
    const derivations = desk.derived.length;
    desk.storage.user = 'a new account';
    desk.restart();
    expect(await desk.vault.state()).toEqual({ state: 'closed', keychain: 'lost', retryAfterMs: 0 });
    for (let at = 0; at < 5; at++) {
      const lost = { ok: false, problem: 'keychain-lost', retryAfterMs: 0 };
      expect(await desk.vault.open(right)).toEqual(lost);
      expect(await desk.vault.changePassphrase(right, next)).toEqual(lost);
    }
    expect(desk.derived).toHaveLength(derivations);
    expect(await desk.read()).toEqual(file);
    expect(await desk.vault.recover(recoveryKey, next)).toEqual({ ok: true, key });
    // The new keychain holds a new part.
    desk.restart();
    expect(await desk.vault.state()).toMatchObject({ keychain: 'used' });
    expect(await desk.vault.open(next)).toEqual({ ok: true, key });
    desk.storage.user = 'anna';
    expect(await desk.vault.state()).toMatchObject({ keychain: 'lost' });
  });

  it('that is back again opens as before', async () => {
    const { key } = await desk.setUp();
    desk.storage.user = 'somebody else';
    expect(await desk.vault.open(right)).toMatchObject({ problem: 'keychain-lost' });
    desk.storage.user = 'anna';
    expect(await desk.vault.open(right)).toEqual({ ok: true, key });
  });

  it('that gives back another text than it was given is as good as lost', async () => {
    await desk.setUp();
    desk.storage.garbled = 'c2hvcnQ=';
    expect(await desk.vault.open(right)).toMatchObject({ problem: 'keychain-lost' });
  });
});

describe('a keychain that protects nothing', () => {
  it('is not used: the fixed password of Linux without a keyring', async () => {
    desk.storage.backend = 'basic_text';
    const { key } = await desk.setUp();
    expect(await desk.vault.state()).toEqual({ state: 'closed', keychain: 'none', retryAfterMs: 0 });
    // Another machine opens it with the passphrase alone.
    desk.storage.user = 'somebody else';
    desk.restart();
    expect(await desk.vault.open(right)).toEqual({ ok: true, key });
  });

  it('is not used: one that does not give back what it was given', async () => {
    desk.storage.garbled = 'something else';
    const { key } = await desk.setUp();
    expect(await desk.vault.state()).toMatchObject({ keychain: 'none' });
    expect(await desk.vault.open(right)).toEqual({ ok: true, key });
  });

  it('is not used: one that refuses to seal', async () => {
    desk.storage.isRefusing = true;
    await desk.setUp();
    expect(await desk.vault.state()).toMatchObject({ keychain: 'none' });
    expect(await desk.vault.open(right)).toMatchObject({ ok: true });
  });

  it('is used from the next change of passphrase on, once it protects', async () => {
    desk.storage.backend = 'basic_text';
    const { key } = await desk.setUp();
    desk.storage.backend = 'kwallet5';
    expect(await desk.vault.changePassphrase(right, next)).toEqual({ ok: true });
    expect(await desk.vault.state()).toMatchObject({ keychain: 'used' });
    expect(await desk.vault.open(next)).toEqual({ ok: true, key });
  });
});

it('a keychain protects by what the system says of it', () => {
  const storage = new TestStorage();
  expect(createKeychain(storage, 'linux').protects()).toBe(true);
  storage.backend = 'basic_text';
  expect(createKeychain(storage, 'linux').protects()).toBe(false);
  // Other systems have no such backend, nor the question.
  expect(createKeychain(storage, 'win32').protects()).toBe(true);
  storage.isAvailable = false;
  expect(createKeychain(storage, 'darwin').protects()).toBe(false);
});
