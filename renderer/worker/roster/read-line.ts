import { decodeLine, GROUP_LINES, type RosterLine } from '../../../domain/roster/segment.ts';
import type { LoadedRoster } from './load-roster.ts';
import type { SegmentReader } from './segment-reader.ts';

/** A segment can't be read: `missing` is its hash, or null where only a line of it is wrong. */
export interface Unreadable {
  readonly ok: false;
  readonly missing: string | null;
}

/** The line of the base at `ordinal`. */
export async function readLine(
  { segments, dictionary }: LoadedRoster,
  reader: SegmentReader,
  ordinal: number,
): Promise<{ readonly ok: true; readonly line: RosterLine } | Unreadable> {
  const place = segments.place(ordinal);
  if (place === null) return { ok: false, missing: null };
  const plain = await reader.read(place, dictionary);
  if (plain === null) return { ok: false, missing: place.segment.hash };
  const line = decodeLine(plain, place.slot % GROUP_LINES);
  return line === null ? { ok: false, missing: null } : { ok: true, line };
}
