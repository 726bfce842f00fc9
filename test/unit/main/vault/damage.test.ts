import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { right, VaultFolder, wrong } from './vault-folder.ts';

const next = 'another one, longer';
const damaged = { ok: false, problem: 'damaged', retryAfterMs: 0 };

let desk: VaultFolder;
let key: Uint8Array;
let recoveryKey: string;
let text: string;

beforeEach(async () => {
  desk = await VaultFolder.make();
  ({ key, recoveryKey } = await desk.setUp());
  text = await readFile(desk.path, 'utf8');
});

afterEach(() => desk.end());

/** The file with one piece of it changed. */
async function change(part: RegExp, by: (found: string) => string): Promise<void> {
  const changed = text.replace(part, by);
  expect(changed).not.toBe(text);
  await desk.write(changed);
  desk.restart();
}

/** Another first character of some base64. */
function turned(base64: string): string {
  return (base64.startsWith('A') ? 'B' : 'A') + base64.slice(1);
}

async function expectDamaged(): Promise<void> {
  const before = await readFile(desk.path, 'utf8');
  const derivations = desk.derived.length;
  expect(await desk.vault.state()).toEqual({ state: 'closed', keychain: 'none', retryAfterMs: 0 });
  expect(await desk.vault.open(right)).toEqual(damaged);
  expect(await desk.vault.recover(recoveryKey, next)).toEqual(damaged);
  expect(await desk.vault.changePassphrase(right, next)).toEqual(damaged);
  // A new vault in its place would throw away the key of what the hub has not seen.
  expect(await desk.vault.setUp(next)).toEqual({ ok: false, problem: 'exists' });
  expect(await readFile(desk.path, 'utf8')).toBe(before);
  expect(desk.derived).toHaveLength(derivations);
}

describe('a file that can not be read is damaged, never absent', () => {
  it('cut off, anywhere', async () => {
    for (const length of [0, 1, Math.floor(text.length / 2), text.length - 1]) {
      await desk.write(text.slice(0, length));
      desk.restart();
      await expectDamaged();
    }
  });

  it('zeroes, other JSON, or a newer version', async () => {
    for (const other of [
      '\0'.repeat(text.length),
      'null',
      '{}',
      text.replace('"version":1', '"version":2'),
    ]) {
      await desk.write(other);
      desk.restart();
      await expectDamaged();
    }
  });

  it('with more in it than belongs there', async () => {
    await change(/^\{/, () => '{"more":1,');
    await expectDamaged();
  });
});

describe('a file that asks for too much', () => {
  it.each([
    ['memory', /"memoryKiB":\d+/, '"memoryKiB":104857600'],
    ['memory just above what this app would ask for', /"memoryKiB":\d+/, '"memoryKiB":65537'],
    ['iterations', /"iterations":\d+/, '"iterations":1000000000'],
    ['nothing at all', /"iterations":\d+/, '"iterations":0'],
  ])('%s: nothing is derived', async (_what, part, by) => {
    await change(part, () => by);
    await expectDamaged();
  });
});

describe('damage in one slot', () => {
  it("in the passphrase's is told from a wrong passphrase, and the recovery key mends it", async () => {
    await change(/(?<="key":\{"nonce":")[^"]+/, turned);
    expect(await desk.vault.open(right)).toMatchObject({ ok: false, problem: 'damaged' });
    // Also after the try was noted in the file.
    expect(await desk.vault.open(right)).toMatchObject({ ok: false, problem: 'damaged' });
    expect(await desk.vault.recover(recoveryKey, next)).toEqual({ ok: true, key });
    expect(await desk.vault.open(wrong)).toMatchObject({ problem: 'wrong' });
    expect(await desk.vault.open(next)).toEqual({ ok: true, key });
  });

  it("in the recovery key's leaves the passphrase its way", async () => {
    await change(/(?<="recovery":\{"nonce":")[^"]+/, turned);
    expect(await desk.vault.recover(recoveryKey, next)).toMatchObject({ ok: false, problem: 'damaged' });
    expect(await desk.vault.open(right)).toEqual({ ok: true, key });
  });
});

it('what a power cut left of a new file is nothing: the old one opens', async () => {
  await writeFile(`${desk.path}.4711.new`, text.slice(0, 100));
  desk.restart();
  expect(await desk.vault.open(right)).toEqual({ ok: true, key });
});
