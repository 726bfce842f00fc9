/**
 * What the vault's key opens: one key for each store, made from it by HKDF-SHA-256, so that none tells about another.
 *
 *     vault key ─┬─ 'roster'  ─▶ AES-256-GCM of WebCrypto: pieces of a megabyte, sealed before a transaction opens
 *                ├─ 'desk'    ─▶ 32 bytes: rows of the desk database, sealed inside the transaction that writes them
 *                ├─ 'journal' ─▶ 32 bytes: records of the journal
 *                └─ 'attachments' ─▶ AES-256-GCM of WebCrypto: parts of attachments, sealed before a transaction opens
 *
 * Sealed bytes are nonce (12, random) ‖ ciphertext ‖ tag (16); the place they belong to is bound in, so that a record
 * moved to another place does not open.
 */
import { NONCE_BYTES, TAG_BYTES } from './sealed-size.ts';
import { release } from '../release.ts';

const encoder = new TextEncoder();

export interface DeskKeys {
  readonly roster: CryptoKey;
  readonly desk: Uint8Array;
  readonly journal: Uint8Array;
  readonly attachments: CryptoKey;
}

/** `vaultKey` is an HKDF key that may derive keys and bits; it need not be extractable. */
export async function deriveKeys(vaultKey: CryptoKey): Promise<DeskKeys> {
  const cipher = { name: 'AES-GCM', length: 256 };
  const [roster, desk, journal, attachments] = await Promise.all([
    crypto.subtle.deriveKey(derivation('roster'), vaultKey, cipher, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(derivation('desk'), vaultKey, 256),
    crypto.subtle.deriveBits(derivation('journal'), vaultKey, 256),
    crypto.subtle.deriveKey(derivation('attachments'), vaultKey, cipher, false, ['encrypt', 'decrypt']),
  ]);
  return { roster, desk: new Uint8Array(desk), journal: new Uint8Array(journal), attachments };
}

/** No salt: the vault's key is 256 random bits already. */
function derivation(info: keyof DeskKeys): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(info) };
}

/** Seals bytes for a place, `table/key`. */
export async function sealBlob(key: CryptoKey, place: string, plain: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const parameters = { name: 'AES-GCM', iv, additionalData: utf8(place) };
  const box = await crypto.subtle.encrypt(parameters, key, unshared(plain));
  const sealed = new Uint8Array(NONCE_BYTES + box.byteLength);
  sealed.set(iv);
  const bytes = new Uint8Array(box);
  sealed.set(bytes, NONCE_BYTES);
  release([bytes]);
  return sealed;
}

/** Null when the bytes were sealed with another key or for another place, or are damaged. */
export async function openBlob(
  key: CryptoKey,
  place: string,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const bytes = unshared(sealed);
  const iv = bytes.subarray(0, NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv, additionalData: utf8(place) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, bytes.subarray(NONCE_BYTES)));
  } catch (error) {
    // What does not open is an OperationError; anything else is a bug.
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** The same bytes for WebCrypto, which takes no shared memory; copied only if they are in it. */
function unshared({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array<ArrayBuffer> {
  const isOwn = buffer instanceof ArrayBuffer;
  return isOwn
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(new Uint8Array(buffer, byteOffset, byteLength));
}
