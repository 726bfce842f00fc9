import { afterEach, beforeEach, expect, it } from 'vitest';
import { right, VaultFolder, wrong } from './vault-folder.ts';

let desk: VaultFolder;

beforeEach(async () => {
  desk = await VaultFolder.make();
});

afterEach(() => desk.end());

it('a desk has no vault until one is set up, and then the same key at every start', async () => {
  expect(await desk.vault.state()).toEqual({ state: 'absent', keychain: 'none', retryAfterMs: 0 });
  const { key } = await desk.setUp();
  expect(key).toHaveLength(32);
  expect(new Set(key).size).toBeGreaterThan(8);
  desk.restart();
  expect(await desk.vault.state()).toEqual({ state: 'closed', keychain: 'used', retryAfterMs: 0 });
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});

it('every vault has a key of its own', async () => {
  const other = await VaultFolder.make();
  const [one, two] = [await desk.setUp(), await other.setUp()];
  expect(one.key).not.toEqual(two.key);
  expect(one.recoveryKey).not.toBe(two.recoveryKey);
  await other.end();
});

it('the key shares its memory with nothing: what is handed over is 32 bytes and no more', async () => {
  const { key } = await desk.setUp();
  const opened = await desk.vault.open(right);
  if (!opened.ok) throw new Error('not opened');
  expect([key.buffer.byteLength, opened.key.buffer.byteLength]).toEqual([32, 32]);
});

it('a passphrase counts without the blanks at its ends, and however its letters were composed', async () => {
  await desk.setUp('zwo\u0308lf Boxka\u0308mpfer');
  expect(await desk.vault.open(' zw\u00f6lf Boxk\u00e4mpfer ')).toMatchObject({ ok: true });
});

it('a wrong passphrase opens nothing, and the right one still does', async () => {
  const { key } = await desk.setUp();
  for (const passphrase of [wrong, right.toUpperCase()]) {
    expect(await desk.vault.open(passphrase)).toEqual({ ok: false, problem: 'wrong', retryAfterMs: 0 });
  }
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});

it('what is too short sets up nothing', async () => {
  expect(await desk.vault.setUp('nine char ')).toEqual({ ok: false, problem: 'too-short' });
  expect(await desk.vault.state()).toMatchObject({ state: 'absent' });
});

it('of two set-ups at once one makes the vault, and its key is the one that opens', async () => {
  const [one, two] = await Promise.all([desk.vault.setUp(right), desk.vault.setUp('another one, longer')]);
  expect(two).toEqual({ ok: false, problem: 'exists' });
  if (!one.ok) throw new Error('not set up');
  expect(await desk.vault.open(right)).toEqual({ ok: true, key: one.key });
});

it('a set-up that can not be written leaves no vault', async () => {
  await desk.blockWriting();
  expect(await desk.vault.setUp(right)).toEqual({ ok: false, problem: 'unwritable' });
  expect(await desk.vault.state()).toMatchObject({ state: 'absent' });
});

it('a changed passphrase opens the same key, and the one before opens nothing', async () => {
  const { key, recoveryKey } = await desk.setUp();
  const next = 'another one, longer';
  expect(await desk.vault.changePassphrase(wrong, next)).toMatchObject({ problem: 'wrong' });
  expect(await desk.vault.changePassphrase(right, 'short')).toMatchObject({ problem: 'too-short' });
  expect(await desk.vault.changePassphrase(right, next)).toEqual({ ok: true });
  desk.restart();
  expect(await desk.vault.open(right)).toMatchObject({ ok: false, problem: 'wrong' });
  expect(await desk.vault.open(next)).toEqual({ ok: true, key });
  expect(await desk.vault.recover(recoveryKey, 'a third one, longer')).toEqual({ ok: true, key });
});

it('a change that can not be written leaves the passphrase as it was', async () => {
  const { key } = await desk.setUp();
  await desk.blockWriting();
  expect(await desk.vault.changePassphrase(right, 'another one, longer')).toMatchObject({
    ok: false,
    problem: 'unwritable',
  });
  desk.restart();
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});

it('the file holds neither passphrase nor key nor recovery key, in any writing', async () => {
  const { key, recoveryKey } = await desk.setUp();
  const text = JSON.stringify(await desk.read());
  const secrets = [right, recoveryKey, recoveryKey.replaceAll('-', ''), ...recoveryKey.split('-')];
  for (const encoding of ['hex', 'base64', 'latin1'] as const)
    secrets.push(Buffer.from(key).toString(encoding));
  for (const secret of secrets) expect(text).not.toContain(secret);
});
