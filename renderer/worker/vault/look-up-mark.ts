/**
 * Marks to find rows by that say nothing themselves: a mark is an HMAC, so the disk tells at most that two rows have
 * something in common.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64 } from './base64.ts';

/** 96 bits: among a million rows no two are mistaken for one another. */
const MARK_BYTES = 12;

/** The mark of a text, for the holder of a store's 32-byte key. */
export function markWith(key: Uint8Array): (text: string) => string {
  // Not the key itself: that one seals.
  const markKey = hmac(sha256, key, utf8ToBytes('look-up marks'));
  return (text) => toBase64(hmac(sha256, markKey, utf8ToBytes(text)).subarray(0, MARK_BYTES));
}
