/** The first roster on a new desk: from the click that opens the desk until the roster answers. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { timeOfKey } from '../page/probes.ts';

/** Seconds. */
export async function measureFirstRoster(desk: BenchDesk, seed: number, members: number): Promise<number> {
  const { searchable } = await desk.open(sampleMember(seed, members - 1));
  const clicked = await timeOfKey(desk.page, 'click');
  return ((await searchable) - clicked) / 1000;
}
