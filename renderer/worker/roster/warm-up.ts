/**
 * Look-ups nobody asked for, so that the first card of the day is answered as fast as the hundredth: until the engine
 * has compiled what opens, inflates and reads a segment, each takes ten times as long.
 */
import { decodeLine, GROUP_LINES } from '../../../domain/roster/segment.ts';
import { othersFirst } from '../others-first.ts';
import type { LoadedRoster } from './load-roster.ts';
import type { SegmentReader } from './segment-reader.ts';

const LOOK_UPS = 32;

/** Reads lines from all over the roster, and lets who asks go first each time. What can't be read is skipped. */
export async function warmUp(
  { directory: { segments }, dictionary }: LoadedRoster,
  reader: SegmentReader,
): Promise<void> {
  const step = Math.max(1, Math.floor(segments.length / LOOK_UPS));
  for (const [at, segment] of segments.entries()) {
    if (at % step !== 0) continue;
    await othersFirst();
    const slot = Math.floor(segment.lines / 2);
    const plain = await reader.read({ segment, slot }, dictionary);
    if (plain !== null) decodeLine(plain, slot % GROUP_LINES);
  }
}
