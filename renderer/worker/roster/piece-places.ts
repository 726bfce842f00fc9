/** Where in the file of a base its sealed segments lie: one behind the other, in the order of the directory. */
import type { SegmentPiece } from '../../../domain/roster/directory.ts';
import { NONCE_BYTES, TAG_BYTES } from '../vault/sealed-size.ts';

export interface SegmentPlace {
  /** Which of the segments, counted from 0. */
  readonly at: number;
  /** Where in the file it begins. */
  readonly start: number;
  /** Sealed. */
  readonly bytes: number;
}

export class SegmentPlaces {
  /** Length of the file. */
  readonly end: number;
  private readonly places = new Map<string, SegmentPlace>();

  constructor(segments: readonly SegmentPiece[]) {
    let start = 0;
    for (const [at, segment] of segments.entries()) {
      const bytes = NONCE_BYTES + segment.bytes + TAG_BYTES;
      this.places.set(segment.hash, { at, start, bytes });
      start += bytes;
    }
    this.end = start;
  }

  get hashes(): readonly string[] {
    return [...this.places.keys()];
  }

  /** Null when the base has no such segment. */
  of(hash: string): SegmentPlace | null {
    return this.places.get(hash) ?? null;
  }
}
