import { indexStreams, type Directory, type Piece } from '../../../domain/roster/directory.ts';
import type { RosterManifest } from '../../../domain/roster/roster-manifest.ts';

export interface RosterBlobs {
  readonly manifest: RosterManifest;
  readonly directory: Directory;
}

/** All pieces of a roster's base. */
export function basePieces(directory: Directory): readonly Piece[] {
  return [...indexStreams(directory).flat(), ...directory.segments];
}

/** Blobs a manifest names itself. */
export function namedHashes({ directory, programme, changes }: RosterManifest): string[] {
  return [directory.hash, programme.hash, ...changes.map((page) => page.hash)];
}

/** Every blob a roster is made of. */
export function neededHashes(roster: RosterBlobs): Set<string> {
  return new Set([
    ...namedHashes(roster.manifest),
    ...basePieces(roster.directory).map((piece) => piece.hash),
  ]);
}
