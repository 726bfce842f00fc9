import type { Piece } from '../../../domain/roster/directory.ts';
import { release } from '../release.ts';
import type { ArrivedBlob } from '../sync/hub-client.ts';
import type { IndexStreams } from './index-streams.ts';
import { inflateInto } from '../inflate.ts';
import type { PieceStore, PlainPiece } from './piece-store.ts';
import { sha256 } from './sha256.ts';

/** Pieces under way at once: a few ms of work, behind which a person's turn comes. */
const AT_ONCE = 16;

export interface TakePieces {
  readonly store: PieceStore;
  /** Null where no piece of an index is among them. */
  readonly index: IndexStreams | null;
  /** Resolves when the next pieces may be taken. */
  readonly turn: () => Promise<void>;
}

/**
 * Cuts pieces out of what arrived of their volume and stores those that are what their name says; those of the index go
 * into its streams, too. True when these are all of them. Rejects when the disk is full.
 */
export async function takePieces(
  { store, index, turn }: TakePieces,
  blob: ArrivedBlob,
  pieces: readonly Piece[],
): Promise<boolean> {
  let taken = 0;
  for (let start = 0; start < pieces.length; start += AT_ONCE) {
    await turn();
    taken += await takeSome(store, index, blob, pieces.slice(start, start + AT_ONCE));
  }
  return taken === pieces.length;
}

async function takeSome(
  store: PieceStore,
  index: IndexStreams | null,
  { from, bytes }: ArrivedBlob,
  pieces: readonly Piece[],
): Promise<number> {
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
  return right.length;
}
