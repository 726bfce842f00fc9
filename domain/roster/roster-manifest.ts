/**
 * The manifest of a roster, signed by the hub: it names a directory of the base and the pages of changes since, each by
 * the SHA-256 of its bytes. So the one signature covers every row, and what did not change needs no second transfer.
 *
 *     manifest ─┬─▶ programme pack
 *               ├─▶ directory ─▶ volumes of segments and index pieces
 *               └─▶ pages of changes, oldest first
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { eventSchema } from '../wire/event.ts';
import { MAX_CHANGES_A_PAGE } from './changes.ts';
import { jsonValue } from './read-text.ts';
import { DEFAULT_ROSTER_DAYS, rosterDaysSchema } from './roster-age.ts';

/** Pages of changes in one manifest, at the most: long before, a new base is the smaller transfer. */
export const MAX_CHANGE_PAGES = 100;

export const blobHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const blob = z.strictObject({ hash: blobHashSchema, bytes: z.int().min(1) });

/** Before events could say how long their rosters answer. */
export const manifestFormat2Schema = z.strictObject({
  format: z.literal(2),
  rosterId: z.uuidv7(),
  builtAt: z.iso.datetime(),
  /** Sample data is marked as such on every screen. */
  sample: z.boolean(),
  /** As of now, changes included. `cards` counts the members' cards too. */
  members: z.int().min(0),
  cards: z.int().min(0),
  /** The programme pack that goes with this roster. */
  programme: z.strictObject({ hash: blobHashSchema, version: z.string().min(1).max(60) }),
  directory: blob,
  /** Oldest first; of two changes to the same member or card the later one holds. */
  changes: z.array(blob.extend({ count: z.int().min(1).max(MAX_CHANGES_A_PAGE) })).max(MAX_CHANGE_PAGES),
});

/** Before they carried the event. */
export const manifestFormat3Schema = manifestFormat2Schema.extend({
  format: z.literal(3),
  /** Days the roster answers on a desk after the hub last confirmed it. */
  answersForDays: rosterDaysSchema,
});

export const rosterManifestSchema = manifestFormat3Schema.extend({
  format: z.literal(4),
  /** As set when the roster was built, so that desks learn what changed; null where nothing was set. */
  event: eventSchema.nullable(),
});

/** As sent: the manifest's exact text, so that what was signed is what is read. */
export const signedRosterManifestSchema = z.strictObject({
  manifest: z.string(),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export type RosterManifest = z.infer<typeof rosterManifestSchema>;
export type SignedRosterManifest = z.infer<typeof signedRosterManifestSchema>;

/** Signs with the hub's Ed25519 secret key (32 bytes, hex). */
export function signRosterManifest(manifest: RosterManifest, secretKey: string): SignedRosterManifest {
  const text = JSON.stringify(rosterManifestSchema.parse(manifest));
  return { manifest: text, signature: bytesToHex(ed25519.sign(utf8ToBytes(text), hexToBytes(secretKey))) };
}

/** The public roster key (hex) of a hub's secret key (hex). */
export function rosterKeyOf(secretKey: string): string {
  return bytesToHex(ed25519.getPublicKey(hexToBytes(secretKey)));
}

export type RosterManifestProblem = 'bad-signature' | 'malformed' | 'older';

/**
 * Reads a manifest: the signature must be of the key pinned at enrolment, and it must not be older than the
 * roster in use (`current`, ISO time or null): a replay would bring revoked cards back.
 */
export function openRosterManifest(
  signed: unknown,
  rosterKey: string,
  current: string | null,
): { ok: true; manifest: RosterManifest } | { ok: false; problem: RosterManifestProblem } {
  const outer = signedRosterManifestSchema.safeParse(signed);
  if (!outer.success) return { ok: false, problem: 'malformed' };
  if (!isSignedBy(rosterKey, outer.data.manifest, outer.data.signature)) {
    return { ok: false, problem: 'bad-signature' };
  }
  const manifest = readManifest(outer.data.manifest);
  if (manifest === null) return { ok: false, problem: 'malformed' };
  if (current !== null && Date.parse(manifest.builtAt) < Date.parse(current))
    return { ok: false, problem: 'older' };
  return { ok: true, manifest };
}

/** Whether `signature` (hex) of a text is that of the Ed25519 key (public, hex). */
export function isSignedBy(key: string, text: string, signature: string): boolean {
  return ed25519.verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(key));
}

/** Reads a manifest's text as the newest format; null when it is none. One of before says nothing of the event. */
export function readManifest(text: string): RosterManifest | null {
  const value = jsonValue(text);
  const current = rosterManifestSchema.safeParse(value);
  if (current.success) return current.data;
  const format3 = manifestFormat3Schema.safeParse(value);
  if (format3.success) return { ...format3.data, format: 4, event: null };
  const format2 = manifestFormat2Schema.safeParse(value);
  if (!format2.success) return null;
  return { ...format2.data, format: 4, answersForDays: DEFAULT_ROSTER_DAYS, event: null };
}

/** Name of a blob: SHA-256 of its bytes as sent, hex. */
export function blobHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
