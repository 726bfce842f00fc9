/** Unlocking: from Enter behind the passphrase until the field takes cards and the roster answers. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { BenchDesk } from '../bench-desk.ts';
import { tenthAt } from '../figures.ts';
import { inPage } from '../page/in-page.ts';
import { timeOfKey } from '../page/probes.ts';

/** Each is a start of its own: one alone says more about that moment of the machine than about the desk. */
const UNLOCKS = 5;

/** The median of several, ms. */
export async function measureUnlock(folder: string, seed: number, members: number): Promise<number> {
  const times: number[] = [];
  for (let made = 0; made < UNLOCKS; made += 1) times.push(await unlockOnce(folder, seed, members));
  return Math.round(tenthAt(times, 0.5));
}

async function unlockOnce(folder: string, seed: number, members: number): Promise<number> {
  const desk = await BenchDesk.probed(folder);
  const { memberNumber, name } = sampleMember(seed, members - 1);
  const answers = inPage(desk.page, 'whenSearchable', memberNumber, name);
  answers.catch(() => undefined);
  await desk.typePassphrase();
  const ready = Math.max(await inPage(desk.page, 'whenFieldReady'), await answers);
  const entered = await timeOfKey(desk.page, 'Enter');
  await desk.close();
  return ready - entered;
}
