/** What a visitor signs as they hand something in. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../facts/canonical-json.ts';
import type { BodyOf, FactOf } from '../facts/kinds.ts';

/** The part of an intake a signature can stand under: the ticket is given only after. */
export type SignedContent = Pick<BodyOf<'intake-taken'>, 'person' | 'language' | 'items' | 'promise'>;

/**
 * The text a signature stands under: who hands what in, in which condition and for what, by when it is promised, and the
 * terms, word for word. `id` is the intake's.
 */
export function intakeText(id: string, content: SignedContent, terms: string): string {
  const { person, language, items, promise } = content;
  return canonicalJson({
    intake: id,
    person: person.name,
    memberNumber: person.memberNumber,
    language,
    items,
    promise: promise?.by ?? null,
    terms,
  });
}

/** SHA-256 of that text, hex. */
export function intakeHash(id: string, content: SignedContent, terms: string): string {
  return bytesToHex(sha256(utf8ToBytes(intakeText(id, content, terms))));
}

/**
 * Whether what was signed is what was taken in, under one of these terms: today's, or those of an earlier version of the
 * app. True when nobody signed.
 */
export function isIntakeSignatureTrue(
  { id, body }: FactOf<'intake-taken'>,
  terms: readonly string[],
): boolean {
  const { signature } = body;
  return signature === undefined || terms.some((text) => signature.covers === intakeHash(id, body, text));
}
