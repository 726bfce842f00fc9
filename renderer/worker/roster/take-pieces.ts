import type { Piece } from '../../../domain/roster/directory.ts';
import { release } from '../release.ts';
import type { ArrivedBlob } from '../sync/hub-client.ts';
import type { IndexStreams } from './index-streams.ts';
import { inflateInto } from './inflate.ts';
import type { PieceStore, PlainPiece } from './piece-store.ts';
import { sha256 } from './sha256.ts';

/**
 * Cuts pieces out of what arrived of their volume and stores those that are what their name says, in one transaction;
 * those of the index go into its streams, too. True when these are all of them. Rejects when the disk is full.
 */
export async function takePieces(
  store: PieceStore,
  { from, bytes }: ArrivedBlob,
  pieces: readonly Piece[],
  index: IndexStreams | null,
): Promise<boolean> {
  const inflated: Uint8Array[] = [];
  const checked = await Promise.all(
    pieces.map(async (piece): Promise<PlainPiece | null> => {
      const { hash } = piece;
      const start = piece.offset - from;
      const cut = bytes.subarray(Math.max(start, 0), Math.max(start + piece.bytes, 0));
      if (cut.length !== piece.bytes || (await sha256(cut)) !== hash) return null;
      if (index?.has(hash) !== true) return { hash, bytes: cut };
      const plain = new Uint8Array(piece.plain);
      // What does not inflate the hub made so: it is kept as it came, and the roster will not load.
      if (!(await inflateInto(plain, cut)) || !index.fill(hash, plain)) return { hash, bytes: cut };
      inflated.push(plain);
      return { hash, bytes: plain };
    }),
  );
  const right = checked.filter((piece) => piece !== null);
  await store.put(right);
  release(inflated);
  return right.length === pieces.length;
}
