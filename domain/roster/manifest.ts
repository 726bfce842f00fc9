/**
 * The manifest of a roster: which segments it is made of, signed by the hub. A segment is named by the SHA-256 of
 * its bytes, so the one signature covers every row, and segments that did not change need no second transfer.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  format: z.literal(1),
  rosterId: z.uuidv7(),
  builtAt: z.iso.datetime(),
  /** Sample data is marked as such on every screen. */
  sample: z.boolean(),
  members: z.int().min(0),
  cards: z.int().min(0),
  /** The programme pack that goes with this roster, fetched like a segment. */
  programme: z.strictObject({ hash, version: z.string().min(1).max(60) }),
  segments: z.array(
    z.strictObject({ hash, bytes: z.int().min(1), members: z.int().min(0), cards: z.int().min(0) }),
  ),
});

/** As sent: the manifest's exact text, so that what was signed is what is read. */
export const signedManifestSchema = z.strictObject({
  manifest: z.string(),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type SignedManifest = z.infer<typeof signedManifestSchema>;

/** Signs with the hub's Ed25519 secret key (32 bytes, hex). */
export function signManifest(manifest: Manifest, secretKey: string): SignedManifest {
  const text = JSON.stringify(manifestSchema.parse(manifest));
  return { manifest: text, signature: bytesToHex(ed25519.sign(utf8ToBytes(text), hexToBytes(secretKey))) };
}

/** The public roster key (hex) of a hub's secret key (hex). */
export function rosterKeyOf(secretKey: string): string {
  return bytesToHex(ed25519.getPublicKey(hexToBytes(secretKey)));
}

export type ManifestProblem = 'bad-signature' | 'malformed' | 'older';

/**
 * Reads a manifest: the signature must be of the key pinned at enrolment, and it must not be older than the
 * roster in use (`current`, ISO time or null): a replay would bring revoked cards back.
 */
export function openManifest(
  signed: unknown,
  rosterKey: string,
  current: string | null,
): { ok: true; manifest: Manifest } | { ok: false; problem: ManifestProblem } {
  const outer = signedManifestSchema.safeParse(signed);
  if (!outer.success) return { ok: false, problem: 'malformed' };
  const bytes = utf8ToBytes(outer.data.manifest);
  if (!ed25519.verify(hexToBytes(outer.data.signature), bytes, hexToBytes(rosterKey))) {
    return { ok: false, problem: 'bad-signature' };
  }
  const inner = manifestSchema.safeParse(parseJson(outer.data.manifest));
  if (!inner.success) return { ok: false, problem: 'malformed' };
  if (current !== null && Date.parse(inner.data.builtAt) < Date.parse(current))
    return { ok: false, problem: 'older' };
  return { ok: true, manifest: inner.data };
}

/** Name of a segment: SHA-256 of its bytes, hex. */
export function segmentHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
