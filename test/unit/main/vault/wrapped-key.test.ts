import { expect, it } from 'vitest';
import { unwrapKey, wrapKey } from '../../../../main/vault/wrapped-key.ts';

const under = new Uint8Array(32).fill(5);
const key = Uint8Array.from({ length: 32 }, (_none, at) => at);

it('opens under the same key, in the same slot', () => {
  expect(unwrapKey(under, 'passphrase', wrapKey(under, 'passphrase', key))).toEqual(key);
});

it('does not open under another key, nor in the other slot', () => {
  const wrapped = wrapKey(under, 'passphrase', key);
  expect(
    unwrapKey(
      under.map((byte) => byte ^ 1),
      'passphrase',
      wrapped,
    ),
  ).toBeNull();
  expect(unwrapKey(under, 'recovery', wrapped)).toBeNull();
});

it('does not open with any byte changed', () => {
  const wrapped = wrapKey(under, 'recovery', key);
  for (const part of ['nonce', 'sealed'] as const) {
    const bytes = Buffer.from(wrapped[part], 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 128 : byte)));
      expect(unwrapKey(under, 'recovery', { ...wrapped, [part]: changed.toString('base64') })).toBeNull();
    }
  }
});

it('never uses a nonce twice', () => {
  const nonces = Array.from({ length: 200 }, () => wrapKey(under, 'recovery', key).nonce);
  expect(new Set(nonces).size).toBe(200);
});
