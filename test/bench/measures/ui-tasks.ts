/** The UI thread of a new desk from its start, while its first roster arrives and a scanner never rests. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { longestTask } from '../page/probes.ts';

/** Even a small roster meets so many scans. */
const FEWEST_SCANS = 20;
/** Between the end of one scan and the next, ms: quicker than any person. */
const PAUSE_MS = 100;

/** The longest task, ms; 0 says that none took over 50. */
export async function measureUiTasks(desk: BenchDesk, seed: number, members: number): Promise<number> {
  const { searchable } = await desk.open(sampleMember(seed, members - 1));
  await desk.technician.signIn('Bench');
  const roster = { isHere: false };
  const arrival = searchable.then(() => {
    roster.isHere = true;
  });
  let scans = 0;
  while (!roster.isHere || scans < FEWEST_SCANS) {
    await desk.technician.scan(sampleMember(seed, scans % members).memberNumber);
    await desk.page.waitForTimeout(PAUSE_MS);
    scans += 1;
  }
  await arrival;
  await desk.page.locator('[data-verdict]').waitFor();
  return longestTask(desk.page);
}
