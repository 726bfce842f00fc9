/**
 * The hub's statement that a laptop is no longer a desk. It is signed, so that no captive portal and no broken proxy
 * can make it, and names one enrolment, so that an old one means nothing to a laptop enrolled later under the same code.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { deskCodeSchema } from '../facts/fact.ts';
import { jsonValue } from '../roster/read-text.ts';

/** SHA-256 of a laptop's token, hex. */
export const enrolmentIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

const revocationSchema = z.strictObject({
  /** The same key signs rosters: neither can be taken for the other. */
  says: z.literal('desk-revoked'),
  desk: deskCodeSchema,
  /** Names the enrolment and does not tell it: the laptop keeps the statement readably, and proves its files by the rest. */
  enrolment: enrolmentIdSchema,
  revokedAt: z.iso.datetime(),
});

/** As sent: the exact text, so that what was signed is what is read. */
export const signedRevocationSchema = z.strictObject({
  statement: z.string(),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export type Revocation = z.infer<typeof revocationSchema>;
export type SignedRevocation = z.infer<typeof signedRevocationSchema>;

/** Signs with the hub's Ed25519 secret key (32 bytes, hex). `enrolment`: SHA-256 of the laptop's token, hex. */
export function signRevocation(
  { enrolment, ...revoked }: Omit<Revocation, 'says'>,
  secretKey: string,
): SignedRevocation {
  const said = { says: 'desk-revoked', ...revoked, enrolment: nameOf(enrolment) };
  const statement = JSON.stringify(revocationSchema.parse(said));
  return {
    statement,
    signature: bytesToHex(ed25519.sign(utf8ToBytes(statement), hexToBytes(secretKey))),
  };
}

/**
 * Reads a statement; null unless the key pinned at enrolment signed it for just this enrolment of this desk. A laptop
 * that can't tell its enrolment (null) can't be told that it has ended.
 */
export function openRevocation(
  signed: unknown,
  rosterKey: string,
  own: { readonly desk: string; readonly enrolment: string | null },
): Revocation | null {
  const outer = signedRevocationSchema.safeParse(signed);
  if (!outer.success) return null;
  const bytes = utf8ToBytes(outer.data.statement);
  if (!ed25519.verify(hexToBytes(outer.data.signature), bytes, hexToBytes(rosterKey))) return null;
  const inner = revocationSchema.safeParse(jsonValue(outer.data.statement));
  if (!inner.success || own.enrolment === null) return null;
  const isOwn = inner.data.desk === own.desk && inner.data.enrolment === nameOf(own.enrolment);
  return isOwn ? inner.data : null;
}

/** By which a statement names an enrolment, hex. */
function nameOf(enrolment: string): string {
  return bytesToHex(sha256(hexToBytes(enrolment)));
}
