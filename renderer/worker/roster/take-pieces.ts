import type { Piece } from '../../../domain/roster/directory.ts';
import type { ArrivedBlob } from '../sync/hub-client.ts';
import type { PieceStore, PlainPiece } from './piece-store.ts';
import { sha256 } from './sha256.ts';

/**
 * Cuts pieces out of what arrived of their volume and stores those that are what their name says, in one transaction.
 * True when these are all of them. Rejects when the disk is full.
 */
export async function takePieces(
  store: PieceStore,
  { from, bytes }: ArrivedBlob,
  pieces: readonly Piece[],
): Promise<boolean> {
  const checked = await Promise.all(
    pieces.map(async (piece): Promise<PlainPiece | null> => {
      const start = piece.offset - from;
      const cut = bytes.subarray(Math.max(start, 0), Math.max(start + piece.bytes, 0));
      const isRight = cut.length === piece.bytes && (await sha256(cut)) === piece.hash;
      return isRight ? { hash: piece.hash, bytes: cut } : null;
    }),
  );
  const right = checked.filter((piece) => piece !== null);
  await store.put(right);
  return right.length === pieces.length;
}
