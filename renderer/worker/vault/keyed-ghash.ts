/**
 * GHASH of NIST SP 800-38D, section 6.4, with its table made once for a key. A library makes it anew for every message, which
 * for a row of a kilobyte takes longer than all the rest of sealing it.
 */

const BLOCK = 16;
const WORDS = 4;
/** Products of half a byte, by its value. By whole bytes the table would fall out of the processor's cache: 64 KiB. */
const PRODUCTS = 16 * WORDS;
/** The reduction polynomial, at the top of the first word. */
const R = 0xe1 << 24;

export class KeyedGhash {
  /** For each half byte of a block and each of its values, its product with the key: four words, the highest first. */
  private readonly table = new Int32Array(BLOCK * 2 * PRODUCTS);

  /** `key`: the block of zeros, enciphered. */
  constructor(key: Uint8Array) {
    const view = new DataView(key.buffer, key.byteOffset, BLOCK);
    let [a, b, c, d] = [0, 4, 8, 12].map((at) => view.getUint32(at)) as [number, number, number, number];
    for (let bit = 0; bit < BLOCK * 8; bit += 1) {
      this.addProducts(bit, a, b, c, d);
      const carry = d & 1 ? R : 0;
      d = (d >>> 1) | (c << 31);
      c = (c >>> 1) | (b << 31);
      b = (b >>> 1) | (a << 31);
      a = (a >>> 1) ^ carry;
    }
  }

  /** The hash of what is sealed beside the message, and of the message, enciphered: 16 bytes. */
  digest(additional: Uint8Array, message: Uint8Array): Uint8Array {
    const state = new Int32Array(WORDS);
    this.take(state, additional);
    this.take(state, message);
    const lengths = new Uint8Array(BLOCK);
    const view = new DataView(lengths.buffer);
    // In bits, 64 of them each; no message here is half a gigabyte.
    view.setUint32(4, additional.length * 8);
    view.setUint32(12, message.length * 8);
    this.take(state, lengths);
    const digest = new Uint8Array(BLOCK);
    const words = new DataView(digest.buffer);
    for (const [at, word] of state.entries()) words.setInt32(at * 4, word);
    return digest;
  }

  /** Adds the key, moved by one bit for each before it, to the products of all values that have this bit. */
  private addProducts(bit: number, a: number, b: number, c: number, d: number): void {
    const { table } = this;
    const mask = 0x8 >> (bit % 4);
    const start = Math.floor(bit / 4) * PRODUCTS;
    for (let value = mask; value < 16; value += 1) {
      if ((value & mask) === 0) continue;
      const at = start + value * WORDS;
      table[at] = (table[at] ?? 0) ^ a;
      table[at + 1] = (table[at + 1] ?? 0) ^ b;
      table[at + 2] = (table[at + 2] ?? 0) ^ c;
      table[at + 3] = (table[at + 3] ?? 0) ^ d;
    }
  }

  /** Takes bytes in, the last block filled up with zeros. */
  private take(state: Int32Array, bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    for (let start = 0; start < whole; start += BLOCK) this.takeBlock(state, bytes, start);
    if (whole === bytes.length) return;
    const last = new Uint8Array(BLOCK);
    last.set(bytes.subarray(whole));
    this.takeBlock(state, last, 0);
  }

  private takeBlock(state: Int32Array, bytes: Uint8Array, start: number): void {
    const { table } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < BLOCK; at += 1) {
      const before = (state[at >> 2] ?? 0) >>> (24 - 8 * (at & 3));
      const byte = (before ^ (bytes[start + at] ?? 0)) & 0xff;
      const high = at * 2 * PRODUCTS + (byte >> 4) * WORDS;
      const low = (at * 2 + 1) * PRODUCTS + (byte & 0xf) * WORDS;
      a ^= (table[high] ?? 0) ^ (table[low] ?? 0);
      b ^= (table[high + 1] ?? 0) ^ (table[low + 1] ?? 0);
      c ^= (table[high + 2] ?? 0) ^ (table[low + 2] ?? 0);
      d ^= (table[high + 3] ?? 0) ^ (table[low + 3] ?? 0);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }
}
