/** The hub's running hash over its facts in the order of its sequence. A gap or a divergence breaks it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { Fact } from './fact.ts';

/** What stands before the first fact of an epoch. */
export const CHAIN_START = '0'.repeat(64);

/** The hash after `fact`, hex, given the hash before it. */
export function chainHash(before: string, fact: Fact): string {
  return bytesToHex(sha256(utf8ToBytes(`${before}\n${canonicalJson(fact)}`)));
}
