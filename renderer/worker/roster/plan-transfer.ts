/** Which bytes of which volumes bring what this laptop lacks of a roster. */
import { indexStreams, type Directory, type Piece } from '../../../domain/roster/directory.ts';
import type { Span } from '../sync/hub-client.ts';
import { basePieces } from './needed-hashes.ts';

/** What is missing out of one volume. */
export interface VolumePart {
  readonly hash: string;
  /** Null where the whole volume is to be fetched. */
  readonly span: Span | null;
  readonly pieces: readonly Piece[];
}

export interface TransferPlan {
  readonly parts: readonly VolumePart[];
  /** Bytes of all pieces, and of those that are there already. */
  readonly totalBytes: number;
  readonly storedBytes: number;
  /** Whether a piece of the index is among them. */
  readonly bringsIndex: boolean;
}

/** Volumes in their order; of each the span from its first to its last missing piece. */
export function planTransfer(directory: Directory, stored: ReadonlySet<string>): TransferPlan {
  const pieces = new Map(basePieces(directory).map((piece) => [piece.hash, piece]));
  const missing = [...pieces.values()].filter((piece) => !stored.has(piece.hash));
  const byVolume = new Map<number, Piece[]>();
  for (const piece of missing) {
    const others = byVolume.get(piece.volume);
    if (others === undefined) byVolume.set(piece.volume, [piece]);
    else others.push(piece);
  }
  const parts = directory.volumes.flatMap(({ hash, bytes }, volume) => {
    const lacking = byVolume.get(volume);
    return lacking === undefined ? [] : [{ hash, span: spanOf(lacking, bytes), pieces: lacking }];
  });
  const totalBytes = sumOf([...pieces.values()]);
  const bringsIndex = indexStreams(directory)
    .flat()
    .some(({ hash }) => !stored.has(hash));
  return { parts, totalBytes, storedBytes: totalBytes - sumOf(missing), bringsIndex };
}

function spanOf(pieces: readonly Piece[], volumeBytes: number): Span | null {
  let from = volumeBytes;
  let to = 0;
  for (const { offset, bytes } of pieces) {
    from = Math.min(from, offset);
    to = Math.max(to, offset + bytes);
  }
  return from === 0 && to === volumeBytes ? null : { from, to };
}

function sumOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.bytes, 0);
}
