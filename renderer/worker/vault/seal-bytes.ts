/** Sealing at once, with no promise between: an IndexedDB transaction ends when its worker waits for WebCrypto. */
import { RowCipher } from './row-cipher.ts';
import { NONCE_BYTES, TAG_BYTES } from './sealed-size.ts';

const encoder = new TextEncoder();

/** Made once for a key: that takes as long as sealing several rows. */
const ciphers = new WeakMap<Uint8Array, RowCipher>();

/** AES-256-GCM with a fresh random nonce; `place`, `table/key`, is bound in. `key`: 32 bytes that never change. */
export function sealBytes(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return cipherOf(key).seal(nonce, encoder.encode(place), plain);
}

/** Null when the bytes were sealed with another key or for another place, or are damaged. */
export function openBytes(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  return cipherOf(key).open(encoder.encode(place), sealed);
}

function cipherOf(key: Uint8Array): RowCipher {
  const known = ciphers.get(key);
  if (known !== undefined) return known;
  const cipher = new RowCipher(key);
  ciphers.set(key, cipher);
  return cipher;
}
