/** The lines of a roster that carry a number: changes since its base first, then the base without what they hide. */
import { cardKey } from '../../../domain/roster/card-number.ts';
import { numberKeys } from '../../../domain/roster/number-keys.ts';
import type { Overlay } from '../../../domain/roster/overlay.ts';
import { decodeLine, GROUP_LINES, type RosterLine } from '../../../domain/roster/segment.ts';
import type { LoadedRoster } from './load-roster.ts';
import type { SegmentReader } from './segment-reader.ts';

export type FoundLines =
  | { readonly ok: true; readonly lines: readonly RosterLine[] }
  /** A segment that could hold one can't be read: `missing` is its hash, or null where only a line of it is wrong. */
  | { readonly ok: false; readonly missing: string | null };

/** `key` as `cardKey` writes it. */
export async function findLines(
  { overlay, index, segments, dictionary }: LoadedRoster,
  reader: SegmentReader,
  key: string,
): Promise<FoundLines> {
  const lines = [...overlay.find(key)];
  for (const ordinal of index.candidates(key)) {
    const place = segments.place(ordinal);
    if (place === null) return { ok: false, missing: null };
    const plain = await reader.read(place, dictionary);
    if (plain === null) return { ok: false, missing: place.segment.hash };
    const line = decodeLine(plain, place.slot % GROUP_LINES);
    if (line === null) return { ok: false, missing: null };
    // The index compares 32 bits of a number: the line has the last word.
    if (numberKeys(line).has(key) && !isHidden(line, overlay)) lines.push(line);
  }
  return { ok: true, lines };
}

function isHidden(line: RosterLine, overlay: Overlay): boolean {
  return line.kind === 'card'
    ? overlay.hides(line.card.region, cardKey(line.card.number), 'card')
    : overlay.hides(line.member.region, cardKey(line.member.memberNumber), 'member');
}
