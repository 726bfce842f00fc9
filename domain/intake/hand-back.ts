/** Handing back: what proves that this is the right person, and what a signature stands for. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../facts/canonical-json.ts';
import type { HandBackProof } from '../facts/items-handed-back.ts';
import type { FactOf } from '../facts/kinds.ts';
import { cardKey } from '../roster/card-number.ts';
import { readTicket } from './ticket.ts';

type Taken = FactOf<'intake-taken'>;

/**
 * What a code, scanned or typed, proves about who stands there.
 * - `other-receipt`: a ticket, but another intake's.
 * - `misread`: looks like a ticket and is none.
 * - `other-card`: no number of this intake's person. Whose it is, is not asked.
 */
export type ReadProof = 'receipt' | 'card' | 'other-receipt' | 'misread' | 'other-card';

/** Reads a code as proof for an intake. */
export function readProof(taken: Taken, code: string): ReadProof {
  const { ticket: own, person } = taken.body;
  const ticket = readTicket(code.trim());
  if (ticket.ok) return ticket.ticket === own ? 'receipt' : 'other-receipt';
  const numbers = [person.card?.number, person.memberNumber].flatMap((number) => number ?? []);
  if (numbers.some((number) => cardKey(number) === cardKey(code))) return 'card';
  return ticket.reason === 'misread' ? 'misread' : 'other-card';
}

/** The text a signature stands under: which items of which ticket, whose they are and who takes them. */
export function handBackText(taken: Taken, items: readonly string[], proof: HandBackProof): string {
  const { ticket, person } = taken.body;
  return canonicalJson({
    intake: taken.id,
    ticket,
    person: person.name,
    collector: proof.by === 'receipt' ? proof.collector : null,
    items: taken.body.items
      .filter(({ id }) => items.includes(id))
      .map(({ id, model, serial }) => ({
        id,
        model,
        serial: serial.state === 'read' ? serial.number : null,
      })),
  });
}

/** SHA-256 of that text, hex. */
export function handBackHash(taken: Taken, items: readonly string[], proof: HandBackProof): string {
  return bytesToHex(sha256(utf8ToBytes(handBackText(taken, items, proof))));
}

/** Whether what was signed is what was handed back. True when nobody signed. */
export function isSignatureTrue(taken: Taken, { body }: FactOf<'items-handed-back'>): boolean {
  const { items, proof, signature } = body;
  return signature === null || signature.covers === handBackHash(taken, items, proof);
}
