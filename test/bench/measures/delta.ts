/** Changed members: from the hub's nudge until the desk answers with what is new. The hub's own work comes before. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import type { BenchDesk } from '../bench-desk.ts';
import type { BenchHub } from '../hub/bench-hub.ts';
import { watchForRoster } from '../hub/nudge-watch.ts';
import { CHANGED_PHONE } from '../hub/roster-files.ts';
import { inPage } from '../page/in-page.ts';

/** A desk with nobody at it would lock, ms. */
const MOVE_EVERY_MS = 20_000;

export async function measureDelta(
  desk: BenchDesk,
  hub: BenchHub,
  seed: number,
): Promise<{ changes: number; seconds: number }> {
  const { nudged } = await watchForRoster(hub.process, 'NW');
  const moving = setInterval(() => void desk.page.mouse.move(300 + Math.random() * 20, 300), MOVE_EVERY_MS);
  try {
    const publishing = hub.publishChanges();
    const came = await Promise.race([nudged, publishing.then(() => nudged)]);
    const applied = await changedAt(desk, hub, seed);
    await publishing;
    return { changes: hub.changes, seconds: (applied - came) / 1000 };
  } finally {
    clearInterval(moving);
  }
}

/** The roster changes in one step; the first member and the last are asked for all the same. */
function changedAt(desk: BenchDesk, hub: BenchHub, seed: number): Promise<number> {
  const numbers = hub.changedEnds.map((index) => sampleMember(seed, index).memberNumber);
  return inPage(desk.page, 'whenChanged', numbers, CHANGED_PHONE);
}
