import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BUSY_MS, GiveWay, PATIENCE_MS } from '../../../renderer/worker/give-way.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function turnOf(giveWay: GiveWay): { begun: boolean } {
  const turn = { begun: false };
  void giveWay.turn().then(() => (turn.begun = true));
  return turn;
}

it('work goes on at once while nobody is busy', async () => {
  const turn = turnOf(new GiveWay());
  await vi.advanceTimersByTimeAsync(0);
  expect(turn.begun).toBe(true);
});

it('work waits while somebody is busy, also with a key that comes meanwhile', async () => {
  const giveWay = new GiveWay();
  giveWay.note();
  const turn = turnOf(giveWay);
  await vi.advanceTimersByTimeAsync(BUSY_MS - 1);
  giveWay.note();
  await vi.advanceTimersByTimeAsync(BUSY_MS - 1);
  expect(turn.begun).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(turn.begun).toBe(true);
});

it('who never stops holds up a turn for so long and no longer', async () => {
  const giveWay = new GiveWay();
  giveWay.note();
  const turn = turnOf(giveWay);
  for (let passed = 0; passed < PATIENCE_MS - 10; passed += 10) {
    giveWay.note();
    await vi.advanceTimersByTimeAsync(10);
    expect(turn.begun).toBe(false);
  }
  giveWay.note();
  await vi.advanceTimersByTimeAsync(10);
  expect(turn.begun).toBe(true);
});
