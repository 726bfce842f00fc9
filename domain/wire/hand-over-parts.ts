/**
 * The sealed parts of a hand-over file, one behind the other:
 *
 *     ┌─────────────┬──────────────────────────┬──────────────────────┐
 *     │ length, u32 │ 1 for the last, 0 before │ ciphertext ‖ tag, 16 │
 *     └─────────────┴──────────────────────────┴──────────────────────┘
 *
 * AES-256-GCM. The key is one file's alone, so nonces count the parts: none can be left out or moved, and the end can't be
 * missing unseen.
 */
import { gcm } from '@noble/ciphers/aes.js';
import { concatBytes } from '@noble/hashes/utils.js';

const LENGTH_BYTES = 4;
const FRAME_BYTES = LENGTH_BYTES + 1;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** Bytes of a part, at the most; a larger length in a file is damage. */
const MAX_PART_BYTES = 8 * 1024 * 1024;

/** One part: its place in the file, bytes, and what is in it; null when it does not open, or is missing. */
export interface HandOverPart {
  readonly at: number;
  readonly plain: Uint8Array | null;
}

/** The bytes of the part that stands at `index`, counted from 0. */
export function sealPart(key: Uint8Array, index: number, plain: Uint8Array, isLast: boolean): Uint8Array {
  const flag = Uint8Array.of(isLast ? 1 : 0);
  const sealed = gcm(key, bigEndian(index, NONCE_BYTES), flag).encrypt(plain);
  return concatBytes(bigEndian(sealed.length, LENGTH_BYTES), flag, sealed);
}

/**
 * Opens the parts of `file` from the byte `start` on. Behind a damaged one others may still open. What stands behind the
 * last one, or is missing before it, comes as a part that does not open.
 */
export function* openParts(key: Uint8Array, file: Uint8Array, start: number): Generator<HandOverPart> {
  let at = start;
  for (let index = 0, isOver = false; !isOver; index += 1) {
    const frame = frameAt(file, at);
    if (frame === null) {
      yield { at, plain: null };
      return;
    }
    const plain = openPart(key, index, frame);
    yield { at, plain };
    at = frame.end;
    isOver = plain !== null && frame.flag[0] === 1;
  }
  if (at < file.length) yield { at, plain: null };
}

interface Frame {
  readonly flag: Uint8Array;
  readonly sealed: Uint8Array;
  readonly end: number;
}

function frameAt(file: Uint8Array, at: number): Frame | null {
  const start = at + FRAME_BYTES;
  if (start > file.length) return null;
  const length = readBigEndian(file, at, LENGTH_BYTES);
  const end = start + length;
  if (length < TAG_BYTES || length > MAX_PART_BYTES || end > file.length) return null;
  return { flag: file.subarray(start - 1, start), sealed: file.subarray(start, end), end };
}

function openPart(key: Uint8Array, index: number, { flag, sealed }: Frame): Uint8Array | null {
  try {
    return gcm(key, bigEndian(index, NONCE_BYTES), flag).decrypt(sealed);
  } catch {
    // Its one error for input of the right size: the tag does not fit.
    return null;
  }
}

/** A whole number as `length` bytes, the largest first. */
export function bigEndian(value: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = length - 1, rest = value; rest > 0; at -= 1, rest = Math.floor(rest / 256)) {
    bytes[at] = rest % 256;
  }
  return bytes;
}

/** The number that `bigEndian` wrote at a place. */
export function readBigEndian(bytes: Uint8Array, at: number, length: number): number {
  return bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);
}
