/**
 * What only a desk can show that nothing is attached to: its first roster, from the click that opens the desk until the
 * roster answers, and what its page and worker hold in memory then, after a queue of visitors.
 */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { BareDesk } from '../bare-desk.ts';
import { firstRoster, protect, scan, signIn } from '../bare-steps.ts';
import { scattered } from '../figures.ts';
import { measureMemory, type Memory } from './memory.ts';

const SCANS = 50;

export interface Bare {
  /** Of the first roster. */
  readonly seconds: number;
  readonly memory: Memory;
}

/** `enrolment`: the argument that enrols the new desk in `folder`. */
export async function measureBare(
  folder: string,
  enrolment: string,
  seed: number,
  members: number,
): Promise<Bare> {
  const desk = await BareDesk.start(folder, enrolment);
  await protect(desk);
  const seconds = await firstRoster(desk, sampleMember(seed, members - 1));
  await signIn(desk);
  for (const index of scattered(SCANS, members)) {
    const { memberNumber } = sampleMember(seed, index);
    await scan(desk, memberNumber);
    const shown = `document.querySelector('[data-verdict]')?.textContent.includes('${memberNumber}') === true`;
    await desk.waitFor('page', shown);
  }
  const memory = await measureMemory(desk);
  await desk.close();
  return { seconds, memory };
}
