import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../renderer/worker/vault/base64.ts';

it('bytes become the base64 everybody knows, and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

it('the largest fact passes too', () => {
  const bytes = Uint8Array.from({ length: 800_000 }, (_, index) => index % 251);
  expect(Buffer.compare(fromBase64(toBase64(bytes)) ?? Buffer.of(), bytes)).toBe(0);
});

it('what is no base64 is null', () => {
  expect(fromBase64('{"id":1}')).toBeNull();
  expect(fromBase64('AAAAA')).toBeNull();
});
