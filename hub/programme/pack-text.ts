/** A pack as it is kept and delivered: equal packs are the same text, however their file was laid out. */
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { blobHash } from '../../domain/roster/roster-manifest.ts';

export interface PackText {
  readonly version: string;
  /** SHA-256 of the text, hex; the roster's manifest names the pack by it. */
  readonly hash: string;
  readonly text: string;
}

/** The text of a pack, with the name and the version it goes by. */
export function packText(pack: ProgrammePack): PackText {
  const text = canonicalJson(pack);
  return { version: pack.version, hash: blobHash(Buffer.from(text)), text };
}
