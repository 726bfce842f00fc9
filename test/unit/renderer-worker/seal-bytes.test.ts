import fc from 'fast-check';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { expect, it } from 'vitest';
import { openBytes, sealBytes } from '../../../renderer/worker/vault/seal-bytes.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
const place = 'facts/01a20ada-2c00-7000-8000-000000000001';

it('sealed bytes are AES-256-GCM as Node has it: nonce, ciphertext, tag, bound to the place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.string({ maxLength: 80 }), (plain, anywhere) => {
      const sealed = sealBytes(key, anywhere, plain);
      expect(sealed).toHaveLength(12 + plain.length + 16);
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
      decipher.setAAD(Buffer.from(anywhere, 'utf8')).setAuthTag(sealed.subarray(-16));
      const opened = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
      expect(new Uint8Array(opened)).toEqual(plain);
      expect(openBytes(key, anywhere, sealed)).toEqual(plain);
    }),
  );
});

it('what Node sealed opens', () => {
  const nonce = new Uint8Array(12).fill(5);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const box = Buffer.concat([cipher.update('Zoë Sample', 'utf8'), cipher.final()]);
  const sealed = Buffer.concat([nonce, box, cipher.getAuthTag()]);
  expect(new TextDecoder().decode(openBytes(key, place, sealed) ?? undefined)).toBe('Zoë Sample');
});

it('does not open with another key, at another place, cut short, or with any one bit flipped', () => {
  const sealed = sealBytes(key, place, new TextEncoder().encode('Zoë Sample'));
  expect(openBytes(new Uint8Array(32), place, sealed)).toBeNull();
  expect(openBytes(key, place.replace('facts', 'intakes'), sealed)).toBeNull();
  for (let length = 0; length < sealed.length; length += 1) {
    expect(openBytes(key, place, sealed.subarray(0, length))).toBeNull();
  }
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const damaged = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    expect(openBytes(key, place, damaged)).toBeNull();
  }
});

it('uses a nonce once', () => {
  const nonces = Array.from({ length: 500 }, () => sealBytes(key, place, new Uint8Array(3)).subarray(0, 12));
  expect(new Set(nonces.map((nonce) => nonce.join())).size).toBe(500);
});
