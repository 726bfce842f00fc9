import { createHash } from 'node:crypto';
import { deskKeyOf } from '../../domain/wire/hand-over-file.ts';
import type { IdentityStore } from '../identity/identity-store.ts';

/** The key by which this laptop proves its files to the hub; null when its token does not open any more. */
export function handOverKey(identity: IdentityStore): Uint8Array<ArrayBuffer> | null {
  const enrolled = identity.secret();
  if (enrolled === null) return null;
  const enrolment = createHash('sha256').update(enrolled.token).digest('hex');
  return Uint8Array.from(deskKeyOf(enrolment));
}
