/**
 * A file in which unsent facts reach the hub without a network: on a stick, through another desk. Only the hub can read
 * it, and only a laptop that is or was a desk can make it.
 *
 *     ┌───────────────────┬─────────────┬───────────┬───────────┬──────────┬──────┬──────┐
 *     │ CPSFACTS, version │ length, u16 │ head JSON │ proof, 32 │ check, 8 │ part │ part │ …
 *     └───────────────────┴─────────────┴───────────┴───────────┴──────────┴──────┴──────┘
 *
 * The proof is an HMAC of all before it under the laptop's key; the check (SHA-256, cut) tells damage from a stranger.
 * The parts' key is made by HKDF from the laptop's key and from what the file's own X25519 key and the hub's, which is its
 * roster key, agree on: it takes the laptop to make a part and the hub to open it.
 */
import { equalBytes } from '@noble/ciphers/utils.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { deskCodeSchema } from '../facts/fact.ts';
import { jsonValue, utf8Text } from '../roster/read-text.ts';
import { rosterKeyOf } from '../roster/roster-manifest.ts';
import { bigEndian, openParts, readBigEndian, sealPart, type HandOverPart } from './hand-over-parts.ts';

const MAGIC = utf8ToBytes('CPSFACTS');
const VERSION = 1;
const HEAD_START = MAGIC.length + 1 + 2;
const PROOF_BYTES = 32;
const CHECK_BYTES = 8;
const KEY_BYTES = 32;

const hexKey = z.string().regex(/^[0-9a-f]{64}$/);

const headSchema = z.strictObject({
  desk: deskCodeSchema,
  /** Name of the event, for whoever wonders what the file is. */
  event: z.string().min(1).max(120),
  /** How many facts are in the parts. */
  facts: z.int().min(0),
  madeAt: z.iso.datetime(),
  /** The roster key of the hub it is for, hex. */
  hub: hexKey,
  /** X25519 public key of this file alone, hex. */
  ephemeral: hexKey,
});

/** `not-a-desk`: whole, but no laptop that is or was that desk at this hub made it. */
export const handOverProblemSchema = z.enum([
  'not-such-a-file',
  'newer-version',
  'damaged',
  'other-hub',
  'not-a-desk',
]);

export type HandOverHead = z.infer<typeof headSchema>;
export type HandOverProblem = z.infer<typeof handOverProblemSchema>;

/** The key by which a laptop proves its files, from its enrolment: SHA-256 of its token, hex. */
export function deskKeyOf(enrolment: string): Uint8Array {
  const info = utf8ToBytes('cps-event-desk hand-over/desk');
  return hkdf(sha256, hexToBytes(enrolment), undefined, info, KEY_BYTES);
}

export interface HandOverWriter {
  /** The bytes before the first part. */
  readonly start: Uint8Array;
  /** Seals the next part. The last one is told to be that, also when it is the only one. */
  readonly part: (plain: Uint8Array, isLast: boolean) => Uint8Array;
}

/** Starts a file for the hub whose roster key was pinned. `secret`: 32 random bytes that are used for nothing else. */
export function writeHandOver(
  about: Pick<HandOverHead, 'desk' | 'event' | 'facts' | 'madeAt'>,
  rosterKey: string,
  deskKey: Uint8Array,
  secret: Uint8Array,
): HandOverWriter {
  const ephemeral = bytesToHex(x25519.getPublicKey(secret));
  const json = utf8ToBytes(JSON.stringify(headSchema.parse({ ...about, hub: rosterKey, ephemeral })));
  const head = concatBytes(MAGIC, Uint8Array.of(VERSION), bigEndian(json.length, 2), json);
  const proof = hmac(sha256, deskKey, head);
  const shared = x25519.getSharedSecret(secret, ed25519.utils.toMontgomery(hexToBytes(rosterKey)));
  const key = sealingKey(shared, deskKey, head);
  let index = 0;
  return {
    start: concatBytes(head, proof, checkOf(head, proof)),
    part(plain, isLast) {
      const sealed = sealPart(key, index, plain, isLast);
      index += 1;
      return sealed;
    },
  };
}

/** True for bytes that begin like such a file, of whatever version. */
export function beginsLikeHandOver(file: Uint8Array): boolean {
  return MAGIC.every((byte, index) => file[index] === byte);
}

/** A file whose head was read; nobody vouches for it yet. */
export interface UnprovenHandOver {
  readonly ok: true;
  readonly about: HandOverHead;
  readonly file: Uint8Array;
  readonly head: Uint8Array;
  readonly proof: Uint8Array;
  /** Where the first part begins, bytes. */
  readonly partsAt: number;
}

type Refused = { readonly ok: false; readonly problem: HandOverProblem };

/** Reads who made a file, and for whom. */
export function readHandOver(file: Uint8Array): UnprovenHandOver | Refused {
  const refused = (problem: HandOverProblem): Refused => ({ ok: false, problem });
  if (!beginsLikeHandOver(file)) return refused('not-such-a-file');
  const version = file[MAGIC.length] ?? 0;
  if (version > VERSION) return refused('newer-version');
  if (version < VERSION || file.length < HEAD_START) return refused('damaged');
  const headEnd = HEAD_START + readBigEndian(file, MAGIC.length + 1, 2);
  const partsAt = headEnd + PROOF_BYTES + CHECK_BYTES;
  if (file.length < partsAt) return refused('damaged');
  const head = file.subarray(0, headEnd);
  const proof = file.subarray(headEnd, headEnd + PROOF_BYTES);
  const check = file.subarray(headEnd + PROOF_BYTES, partsAt);
  if (!equalBytes(check, checkOf(head, proof))) return refused('damaged');
  const about = headSchema.safeParse(jsonValue(utf8Text(head.subarray(HEAD_START))));
  if (!about.success) return refused('damaged');
  return { ok: true, about: about.data, file, head, proof, partsAt };
}

/**
 * Opens a file with the hub's Ed25519 secret key (32 bytes, hex) and the keys of every laptop that is or was the desk it
 * names. Each part that opens is the desk's own; where one is damaged, those after it may still open.
 */
export function openHandOver(
  unproven: UnprovenHandOver,
  secretKey: string,
  deskKeys: readonly Uint8Array[],
): { readonly ok: true; readonly parts: Iterable<HandOverPart> } | Refused {
  const { about, file, head, proof, partsAt } = unproven;
  if (about.hub !== rosterKeyOf(secretKey)) return { ok: false, problem: 'other-hub' };
  const deskKey = deskKeys.find((key) => equalBytes(hmac(sha256, key, head), proof));
  if (deskKey === undefined) return { ok: false, problem: 'not-a-desk' };
  const shared = agreed(secretKey, about.ephemeral);
  if (shared === null) return { ok: false, problem: 'damaged' };
  return { ok: true, parts: openParts(sealingKey(shared, deskKey, head), file, partsAt) };
}

/** Null for a public key that agrees on nothing secret. */
function agreed(secretKey: string, ephemeral: string): Uint8Array | null {
  try {
    return x25519.getSharedSecret(
      ed25519.utils.toMontgomerySecret(hexToBytes(secretKey)),
      hexToBytes(ephemeral),
    );
  } catch {
    return null;
  }
}

function sealingKey(shared: Uint8Array, deskKey: Uint8Array, head: Uint8Array): Uint8Array {
  const info = concatBytes(utf8ToBytes('cps-event-desk hand-over/parts'), sha256(head));
  return hkdf(sha256, shared, deskKey, info, KEY_BYTES);
}

function checkOf(head: Uint8Array, proof: Uint8Array): Uint8Array {
  return sha256(concatBytes(head, proof)).subarray(0, CHECK_BYTES);
}
