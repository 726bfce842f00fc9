/** The UI thread of a new desk from its start, while its first roster arrives and a scanner never rests. */
import { setTimeout } from 'node:timers/promises';
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { BareDesk } from '../bare-desk.ts';
import { firstRoster, protect, scan, signIn } from '../bare-steps.ts';

/** Even a small roster meets so many scans. */
const FEWEST_SCANS = 20;
/** Between the end of one scan and the next, ms: quicker than any person. */
const PAUSE_MS = 100;

/** The longest task, ms; 0 says that none took over 50. `enrolment`: the argument that enrols the desk in `folder`. */
export async function measureUiTasks(
  folder: string,
  enrolment: string,
  seed: number,
  members: number,
): Promise<number> {
  const desk = await BareDesk.start(folder, enrolment);
  await protect(desk);
  const roster = { isHere: false };
  const arrival = firstRoster(desk, sampleMember(seed, members - 1)).then(() => {
    roster.isHere = true;
  });
  await signIn(desk);
  for (let scans = 0; !roster.isHere || scans < FEWEST_SCANS; scans += 1) {
    await scan(desk, sampleMember(seed, scans % members).memberNumber);
    await setTimeout(PAUSE_MS);
  }
  await arrival;
  await desk.waitFor('page', `document.querySelector('[data-verdict]') !== null`);
  const longest = Number(await desk.inPage('benchLongest'));
  await desk.close();
  return Math.round(longest);
}
