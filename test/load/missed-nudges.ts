/** Which nudges did not come, or came too late to be of use. */
import type { Acknowledged, Nudge } from './load-desk.ts';

/** A desk must have been told of a fact so soon after its own desk was answered, ms. */
export const NUDGE_MS = 2000;

/** How many acknowledged pushes one listener was not told of in time. */
export function missedNudges(nudges: readonly Nudge[], pushes: readonly Acknowledged[]): number {
  const wanted = pushes
    .map(({ at, facts }) => ({ at, head: Math.max(...facts.map(({ sequence }) => sequence)) }))
    .sort((a, b) => a.head - b.head);
  let [heard, missed] = [0, 0];
  for (const { at, head } of wanted) {
    for (let nudge = nudges[heard]; nudge !== undefined && nudge.head < head; nudge = nudges[heard])
      heard += 1;
    const told = nudges[heard];
    if (told === undefined || told.at > at + NUDGE_MS) missed += 1;
  }
  return missed;
}
