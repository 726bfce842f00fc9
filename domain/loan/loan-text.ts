/** What somebody signs who borrows an item. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../facts/canonical-json.ts';
import type { BodyOf } from '../facts/kinds.ts';

type Lent = Pick<BodyOf<'loan-issued'>, 'item' | 'person' | 'memberNumber' | 'due' | 'condition'>;

/** The text a signature stands under: which item in which condition, who borrows it and until when. */
export function loanText({ item, person, memberNumber, due, condition }: Lent): string {
  return canonicalJson({ item, person: person.name, memberNumber, due, condition });
}

/** SHA-256 of that text, hex. */
export function loanHash(lent: Lent): string {
  return bytesToHex(sha256(utf8ToBytes(loanText(lent))));
}

/** Whether what was signed is what was lent. True when nobody signed. */
export function isLoanSignatureTrue(body: BodyOf<'loan-issued'>): boolean {
  return body.signature === null || body.signature.covers === loanHash(body);
}
