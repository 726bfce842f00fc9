/** The vault's data key, sealed under another key: AES-256-GCM, a random nonce, bound to the slot it lies in. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { base64Bytes } from './base64-bytes.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes of the data key and of the keys it is sealed under. */
export const KEY_BYTES = 32;

/** Which of the two ways into the vault. */
export type Slot = 'passphrase' | 'recovery';

export const wrappedKeySchema = z.strictObject({
  nonce: base64Bytes(NONCE_BYTES),
  /** Ciphertext and tag. */
  sealed: base64Bytes(KEY_BYTES + TAG_BYTES),
});

export type WrappedKey = z.infer<typeof wrappedKeySchema>;

export function wrapKey(under: Uint8Array, slot: Slot, key: Uint8Array): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', under, nonce).setAAD(place(slot));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
}

/** Null when it was sealed under another key, for the other slot, or was changed. */
export function unwrapKey(
  under: Uint8Array,
  slot: Slot,
  wrapped: WrappedKey,
): Uint8Array<ArrayBuffer> | null {
  const sealed = Buffer.from(wrapped.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', under, Buffer.from(wrapped.nonce, 'base64'))
    .setAAD(place(slot))
    .setAuthTag(sealed.subarray(KEY_BYTES));
  const opened = decipher.update(sealed.subarray(0, KEY_BYTES));
  try {
    decipher.final();
    // A copy of its own: what is handed to the page must not share memory with anything else.
    return Uint8Array.from(opened);
  } catch {
    return null;
  } finally {
    opened.fill(0);
  }
}

function place(slot: Slot): Buffer {
  return Buffer.from(`cps-event-desk vault/${slot}`);
}
