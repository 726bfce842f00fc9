/** Segments, opened and inflated. The last few are kept: a card is often asked for twice. */
import type { SegmentPiece } from '../../../domain/roster/directory.ts';
import { release } from '../release.ts';
import { inflateNow } from './inflate.ts';
import type { PieceStore } from './piece-store.ts';

const KEPT = 8;

export class SegmentReader {
  /** By hash, least recently used first. */
  private readonly kept = new Map<string, Uint8Array>();

  constructor(private readonly store: PieceStore) {}

  /** The plain bytes of a segment; null when it is missing or does not open. */
  async read({ hash, plain }: SegmentPiece): Promise<Uint8Array | null> {
    const known = this.kept.get(hash) ?? null;
    const bytes = known ?? (await this.inflated(hash, plain));
    if (bytes === null) return null;
    this.kept.delete(hash);
    this.kept.set(hash, bytes);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return bytes;
  }

  private async inflated(hash: string, plain: number): Promise<Uint8Array | null> {
    const bytes = await this.store.read(hash);
    if (bytes === null) return null;
    // What opens was checked when it was stored: if it does not inflate, the hub made it so, and no line is in it.
    const inflated = inflateNow(bytes, plain) ?? new Uint8Array();
    release([bytes]);
    return inflated;
  }
}
