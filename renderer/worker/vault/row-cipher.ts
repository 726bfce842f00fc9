/**
 * AES-256-GCM (NIST SP 800-38D) for short messages under one key, mostly one at a time with other work between: then the
 * tables are no longer in the processor's cache, and a library whose tables take half a megabyte spends ten times as long as
 * in a row. Here block cipher and GHASH look into 13 KiB. With a nonce of 96 bits the counter begins at 1: the block of
 * that number masks the tag, those behind it the message.
 */
import { AES } from '@stablelib/aes';
import { KeyedGhash } from './keyed-ghash.ts';
import { NONCE_BYTES, TAG_BYTES } from './sealed-size.ts';

const BLOCK = 16;

export class RowCipher {
  private readonly aes: AES;
  private readonly ghash: KeyedGhash;
  private readonly counter = new Uint8Array(BLOCK);
  private readonly counterView = new DataView(this.counter.buffer);
  private readonly mask = new Uint8Array(BLOCK);
  private readonly stream = new Uint8Array(BLOCK);

  /** `key`: 32 bytes. */
  constructor(key: Uint8Array) {
    // Counter mode deciphers by enciphering.
    this.aes = new AES(key, true);
    const ghashKey = new Uint8Array(BLOCK);
    this.aes.encryptBlock(ghashKey, ghashKey);
    this.ghash = new KeyedGhash(ghashKey);
  }

  /** Nonce, ciphertext and tag; `nonce` must never have been used with this key. */
  seal(nonce: Uint8Array, additional: Uint8Array, plain: Uint8Array): Uint8Array {
    const sealed = new Uint8Array(NONCE_BYTES + plain.length + TAG_BYTES);
    sealed.set(nonce);
    const box = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
    this.cipher(nonce, plain, box);
    sealed.set(this.tag(additional, box), NONCE_BYTES + plain.length);
    return sealed;
  }

  /** What `seal` was given; null where the tag does not fit. `sealed`: at least as long as nonce and tag. */
  open(additional: Uint8Array, sealed: Uint8Array): Uint8Array | null {
    const box = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
    const message = new Uint8Array(box.length);
    this.cipher(sealed.subarray(0, NONCE_BYTES), box, message);
    const tag = this.tag(additional, box);
    const claimed = sealed.subarray(-TAG_BYTES);
    let difference = 0;
    // All of it, whatever the first byte says: the time tells nothing about where it differs.
    for (let at = 0; at < TAG_BYTES; at += 1) difference |= (claimed[at] ?? 0) ^ (tag[at] ?? 0);
    return difference === 0 ? message : null;
  }

  /** Enciphers or deciphers into as many bytes; the mask of the tag is there afterwards. */
  private cipher(nonce: Uint8Array, text: Uint8Array, into: Uint8Array): void {
    const { aes, counter, counterView, stream } = this;
    counter.set(nonce);
    counterView.setUint32(NONCE_BYTES, 1);
    aes.encryptBlock(counter, this.mask);
    for (let start = 0, number = 2; start < text.length; start += BLOCK, number += 1) {
      counterView.setUint32(NONCE_BYTES, number);
      aes.encryptBlock(counter, stream);
      const end = Math.min(start + BLOCK, text.length);
      for (let at = start; at < end; at += 1) into[at] = (text[at] ?? 0) ^ (stream[at - start] ?? 0);
    }
  }

  private tag(additional: Uint8Array, box: Uint8Array): Uint8Array {
    const tag = this.ghash.digest(additional, box);
    for (let at = 0; at < BLOCK; at += 1) tag[at] = (tag[at] ?? 0) ^ (this.mask[at] ?? 0);
    return tag;
  }
}
