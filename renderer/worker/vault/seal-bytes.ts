/** Sealing at once, with no promise between: an IndexedDB transaction ends when its worker waits for WebCrypto. */
import { gcm } from '@noble/ciphers/aes.js';
import { NONCE_BYTES, TAG_BYTES } from './sealed-size.ts';

/** AES-256-GCM with a fresh random nonce; `place`, `table/key`, is bound in. */
export function sealBytes(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const box = gcm(key, nonce, new TextEncoder().encode(place)).encrypt(plain);
  const sealed = new Uint8Array(NONCE_BYTES + box.length);
  sealed.set(nonce);
  sealed.set(box, NONCE_BYTES);
  return sealed;
}

/** Null when the bytes were sealed with another key or for another place, or are damaged. */
export function openBytes(key: Uint8Array, place: string, sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const cipher = gcm(key, sealed.subarray(0, NONCE_BYTES), new TextEncoder().encode(place));
  try {
    return cipher.decrypt(sealed.subarray(NONCE_BYTES));
  } catch {
    // Its one error for input of the right size: the tag does not fit.
    return null;
  }
}
