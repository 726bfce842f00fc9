/** The lines of a roster that carry a number: changes since its base first, then the base without what they hide. */
import { numberKeys } from '../../../domain/roster/number-keys.ts';
import type { RosterLine } from '../../../domain/roster/segment.ts';
import type { LoadedRoster } from './load-roster.ts';
import { readLine, type Unreadable } from './read-line.ts';
import type { SegmentReader } from './segment-reader.ts';

export type FoundLines = { readonly ok: true; readonly found: readonly RosterLine[] } | Unreadable;

/** `key` as `cardKey` writes it. */
export async function findLines(
  roster: LoadedRoster,
  reader: SegmentReader,
  key: string,
): Promise<FoundLines> {
  const { overlay, index } = roster;
  const found = [...overlay.find(key)];
  for (const ordinal of index.candidates(key)) {
    const reading = await readLine(roster, reader, ordinal);
    if (!reading.ok) return reading;
    const { line } = reading;
    // The index compares 32 bits of a number: the line has the last word.
    if (numberKeys(line).has(key) && !overlay.hidesLine(line)) found.push(line);
  }
  return { ok: true, found };
}
