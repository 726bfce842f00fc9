/** Groups of lines out of segments, opened and inflated. The last few are kept: a card is often asked for twice. */
import { GROUP_LINES } from '../../../domain/roster/segment.ts';
import { groupAt } from '../../../domain/roster/segment-groups.ts';
import { release } from '../release.ts';
import { inflateNow } from '../inflate.ts';
import type { PieceStore } from './piece-store.ts';
import type { LinePlace } from './segment-map.ts';

const KEPT = 8;

interface KeptGroup {
  readonly plain: Uint8Array;
  /** With another one the same bytes would say something else. */
  readonly dictionary: Uint8Array;
}

export class SegmentReader {
  /** By hash of the segment and number of the group, least recently used first. */
  private readonly kept = new Map<string, KeptGroup>();

  constructor(private readonly store: PieceStore) {}

  /**
   * The plain bytes of the group a line is in, where it is the one at `slot % GROUP_LINES`; `dictionary` is that of the
   * base. Null when the segment is missing or does not open.
   */
  async read(place: LinePlace, dictionary: Uint8Array): Promise<Uint8Array | null> {
    const key = `${place.segment.hash} ${groupNumber(place)}`;
    const known = this.kept.get(key);
    const plain = known?.dictionary === dictionary ? known.plain : await this.inflated(place, dictionary);
    if (plain === null) return null;
    this.kept.delete(key);
    this.kept.set(key, { plain, dictionary });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
    return plain;
  }

  private async inflated(place: LinePlace, dictionary: Uint8Array): Promise<Uint8Array | null> {
    const bytes = await this.store.read(place.segment.hash);
    if (bytes === null) return null;
    const group = groupAt(bytes, place.segment, groupNumber(place));
    // What opens was checked when it was stored: if it does not inflate, the hub made it so, and no line is in it.
    const plain = group && inflateNow(group.deflated, group.plain, dictionary);
    release([bytes]);
    return plain ?? new Uint8Array();
  }
}

function groupNumber({ slot }: LinePlace): number {
  return Math.floor(slot / GROUP_LINES);
}
