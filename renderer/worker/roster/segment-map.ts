import type { SegmentPiece } from '../../../domain/roster/directory.ts';

/** Where a line lies: in which segment, and which of its lines it is, counted from 0. */
export interface LinePlace {
  readonly segment: SegmentPiece;
  readonly slot: number;
}

/** Which segment a line lies in. */
export class SegmentMap {
  /** Ordinal of the first line of each segment. */
  private readonly starts: Uint32Array;

  constructor(private readonly segments: readonly SegmentPiece[]) {
    this.starts = new Uint32Array(segments.length);
    let start = 0;
    for (const [at, segment] of segments.entries()) {
      this.starts[at] = start;
      start += segment.lines;
    }
  }

  /** The place of the line with that ordinal; null where there is none. */
  place(ordinal: number): LinePlace | null {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? 0) <= ordinal) low = middle;
      else high = middle;
    }
    const segment = this.segments[low];
    const slot = ordinal - (this.starts[low] ?? 0);
    return segment !== undefined && slot < segment.lines ? { segment, slot } : null;
  }
}
