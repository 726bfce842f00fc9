import { expect, it } from 'vitest';
import { handOver } from '../../../../main/vault/hand-over.ts';

it("a key is whole while its answer is sent, and then main's copy is wiped", async () => {
  const key = new Uint8Array(32).fill(9);
  const answer = { ok: true, key };
  expect(handOver(answer)).toBe(answer);
  // The answer is sent when the promises under way are settled.
  await Promise.resolve().then(() => null);
  expect(key).toEqual(new Uint8Array(32).fill(9));
  await new Promise((resolve) => setImmediate(resolve));
  expect(key).toEqual(new Uint8Array(32));
});

it('an answer without a key goes as it is', () => {
  const refusal = { ok: false, problem: 'wrong', retryAfterMs: 0 };
  expect(handOver(refusal)).toBe(refusal);
});
