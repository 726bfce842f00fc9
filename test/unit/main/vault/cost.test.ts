import { argon2id } from '@noble/hashes/argon2.js';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveArgon2id } from '../../../../main/vault/argon2id.ts';
import { costSchema, measureCost, type Cost } from '../../../../main/vault/cost.ts';
import { right, VaultFolder } from './vault-folder.ts';

/** A machine that takes so many ms for 64 MiB once over, and has so much memory. */
function machine(msPerPass: number, mostKiB = Infinity) {
  const asked: Cost[] = [];
  const derive = (_passphrase: string, _salt: Uint8Array, cost: Cost) => {
    asked.push(cost);
    if (cost.memoryKiB > mostKiB) return Promise.reject(new Error('no memory'));
    const tookMs = (msPerPass * cost.iterations * cost.memoryKiB) / 65_536;
    return Promise.resolve({ bytes: new Uint8Array(32), tookMs });
  };
  return { asked, derive };
}

describe('the cost is measured on the machine', () => {
  it.each([
    ['this class', 83, { memoryKiB: 65_536, iterations: 3 }],
    ['a little slower: twice over at least', 140, { memoryKiB: 65_536, iterations: 2 }],
    ['fast', 30, { memoryKiB: 65_536, iterations: 8 }],
    ['so fast that the file would refuse it', 1, { memoryKiB: 65_536, iterations: 16 }],
    ['too fast to be measured', 0, { memoryKiB: 65_536, iterations: 16 }],
    ['slow: less memory', 200, { memoryKiB: 47_104, iterations: 2 }],
    ['very slow: the least memory', 400, { memoryKiB: 19_456, iterations: 2 }],
    ['slower than anything: still not below the floor', 4_000, { memoryKiB: 19_456, iterations: 2 }],
  ])('%s', async (_name, msPerPass, cost) => {
    expect(await measureCost(machine(msPerPass).derive)).toEqual(cost);
  });

  it('takes less memory where 64 MiB can not be had', async () => {
    expect(await measureCost(machine(83, 50_000).derive)).toEqual({ memoryKiB: 47_104, iterations: 4 });
    expect(await measureCost(machine(83, 20_000).derive)).toEqual({ memoryKiB: 19_456, iterations: 10 });
  });

  it('fails where none can be had', async () => {
    await expect(measureCost(machine(83, 1_000).derive)).rejects.toThrow('no memory');
  });

  it('never asks for what the file would refuse', async () => {
    const { asked, derive } = machine(5_000);
    asked.push(await measureCost(derive));
    for (const cost of asked) expect(costSchema.safeParse(cost).success).toBe(true);
  });
});

it('is kept with the vault: another machine derives at the same cost', async () => {
  const desk = await VaultFolder.make();
  await desk.setUp();
  const file = (await desk.read()) as { slots: { passphrase: { cost: Cost } } };
  expect(await desk.vault.open(right)).toMatchObject({ ok: true });
  expect(desk.derived.at(-1)).toEqual(file.slots.passphrase.cost);
  file.slots.passphrase.cost.iterations -= 1;
  await desk.write(JSON.stringify(file));
  desk.restart();
  expect((await desk.vault.open(right)).ok).toBe(false);
  expect(desk.derived.at(-1)).toEqual(file.slots.passphrase.cost);
  await desk.end();
});

it('derives what another implementation of Argon2id derives', async () => {
  const salt = randomBytes(16);
  for (const [memoryKiB, iterations] of [
    [8, 1],
    [64, 2],
    [257, 5],
  ] as const) {
    const { bytes } = await deriveArgon2id('fünf Wörter', salt, { memoryKiB, iterations });
    expect(bytes).toEqual(argon2id('fünf Wörter', salt, { m: memoryKiB, t: iterations, p: 1, dkLen: 32 }));
  }
});
