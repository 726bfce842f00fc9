import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitAfter } from '../../../../main/vault/slow-down.ts';
import { right, VaultFolder, wrong } from './vault-folder.ts';

let desk: VaultFolder;

beforeEach(async () => {
  desk = await VaultFolder.make();
  await desk.setUp();
});

afterEach(() => desk.end());

it('three tries are free, then each wait is twice as long, up to five minutes', () => {
  const seconds = Array.from({ length: 14 }, (_none, count) => waitAfter(count) / 1000);
  expect(seconds).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  expect(waitAfter(5_000)).toBe(300_000);
});

it('while a wait lasts nothing is derived, and the right passphrase waits too', async () => {
  expect(await desk.tryWrong(4)).toBe(2_000);
  const derivations = desk.derived.length;
  desk.pass(1_500);
  expect(await desk.vault.open(right)).toEqual({ ok: false, problem: 'wait', retryAfterMs: 500 });
  expect(await desk.vault.changePassphrase(right, 'another one, longer')).toMatchObject({ problem: 'wait' });
  expect(await desk.vault.state()).toMatchObject({ retryAfterMs: 500 });
  expect(desk.derived).toHaveLength(derivations);
  desk.pass(500);
  expect(await desk.vault.open(right)).toMatchObject({ ok: true });
});

it('a try while a wait lasts makes it no longer', async () => {
  await desk.tryWrong(3);
  for (let at = 0; at < 5; at++) await desk.vault.open(wrong);
  desk.pass(1_000);
  expect(await desk.vault.open(right)).toMatchObject({ ok: true });
});

it('a right passphrase makes all of them free again, also after a restart', async () => {
  await desk.tryWrong(5);
  desk.pass(4_000);
  expect(await desk.vault.open(right)).toMatchObject({ ok: true });
  expect(await desk.tryWrong(2)).toBe(0);
  expect(await desk.vault.open(right)).toMatchObject({ ok: true });
  desk.restart();
  expect(await desk.tryWrong(2)).toBe(0);
});

it('many tries at once get no more than their turn', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => desk.vault.open(wrong)));
  const problems = answers.map((answer) => (answer.ok ? 'opened' : answer.problem));
  expect(problems).toEqual([...Array<string>(3).fill('wrong'), ...Array<string>(17).fill('wait')]);
});

describe('a restart', () => {
  it('ends no wait', async () => {
    await desk.tryWrong(8);
    desk.pass(10_000);
    desk.restart();
    expect(await desk.vault.open(right)).toEqual({ ok: false, problem: 'wait', retryAfterMs: 22_000 });
    expect(await desk.vault.state()).toMatchObject({ retryAfterMs: 22_000 });
    desk.pass(22_000);
    expect(await desk.vault.open(wrong)).toMatchObject({ problem: 'wrong', retryAfterMs: 64_000 });
  });

  it('with the clock set back makes no wait shorter, and none longer than it was', async () => {
    await desk.tryWrong(8);
    desk.timeOfDay -= 365 * 24 * 3_600_000;
    desk.restart();
    expect(await desk.vault.state()).toMatchObject({ retryAfterMs: 32_000 });
    desk.pass(32_000);
    expect(await desk.vault.open(right)).toMatchObject({ ok: true });
  });
});

it('the clock set forward or back while the app runs changes no wait', async () => {
  await desk.tryWrong(8);
  desk.timeOfDay += 3_600_000;
  expect(await desk.vault.state()).toMatchObject({ retryAfterMs: 32_000 });
  desk.timeOfDay -= 7_200_000;
  expect(await desk.vault.state()).toMatchObject({ retryAfterMs: 32_000 });
});

it('a disk that takes nothing ends no wait, and keeps out nobody with the right passphrase', async () => {
  await desk.blockWriting();
  expect(await desk.tryWrong(3)).toBe(1_000);
  expect(await desk.vault.open(right)).toMatchObject({ problem: 'wait' });
  desk.pass(1_000);
  expect(await desk.vault.open(right)).toMatchObject({ ok: true });
});
