/**
 * AES-256-GCM (NIST SP 800-38D) for many short messages under one key: counter mode of the library, GHASH with a table that
 * stays. With a nonce of 96 bits the counter begins at 1: the block of that number masks the tag, those behind it the
 * message.
 */
import { ctr } from '@noble/ciphers/aes.js';
import { KeyedGhash } from './keyed-ghash.ts';
import { NONCE_BYTES, TAG_BYTES } from './sealed-size.ts';

const BLOCK = 16;

export class RowCipher {
  private readonly ghash: KeyedGhash;

  /** `key`: 32 bytes. */
  constructor(private readonly key: Uint8Array) {
    this.ghash = new KeyedGhash(ctr(key, new Uint8Array(BLOCK)).encrypt(new Uint8Array(BLOCK)));
  }

  /** Nonce, ciphertext and tag; `nonce` must never have been used with this key. */
  seal(nonce: Uint8Array, additional: Uint8Array, plain: Uint8Array): Uint8Array {
    const { mask, message } = this.cipher(nonce, plain);
    const sealed = new Uint8Array(NONCE_BYTES + plain.length + TAG_BYTES);
    sealed.set(nonce);
    sealed.set(message, NONCE_BYTES);
    sealed.set(this.tag(mask, additional, message), NONCE_BYTES + plain.length);
    return sealed;
  }

  /** What `seal` was given; null where the tag does not fit. `sealed`: at least as long as nonce and tag. */
  open(additional: Uint8Array, sealed: Uint8Array): Uint8Array | null {
    const box = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
    const { mask, message } = this.cipher(sealed.subarray(0, NONCE_BYTES), box);
    const tag = this.tag(mask, additional, box);
    let difference = 0;
    // All of it, whatever the first byte says: the time tells nothing about where it differs.
    for (const [at, byte] of sealed.subarray(-TAG_BYTES).entries()) difference |= byte ^ (tag[at] ?? 0);
    return difference === 0 ? message : null;
  }

  /** Enciphers or deciphers; both masks in one go. */
  private cipher(nonce: Uint8Array, text: Uint8Array): { mask: Uint8Array; message: Uint8Array } {
    const counter = new Uint8Array(BLOCK);
    counter.set(nonce);
    counter[BLOCK - 1] = 1;
    const blocks = new Uint8Array(BLOCK + text.length);
    blocks.set(text, BLOCK);
    const done = ctr(this.key, counter).encrypt(blocks);
    return { mask: done.subarray(0, BLOCK), message: done.subarray(BLOCK) };
  }

  private tag(mask: Uint8Array, additional: Uint8Array, box: Uint8Array): Uint8Array {
    const digest = this.ghash.digest(additional, box);
    return digest.map((byte, at) => byte ^ (mask[at] ?? 0));
  }
}
