/** Unlocking: from Enter behind the passphrase until the field takes cards and the roster answers. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { BenchDesk } from '../bench-desk.ts';
import { inPage } from '../page/in-page.ts';
import { timeOfKey } from '../page/probes.ts';

/** ms */
export async function measureUnlock(folder: string, seed: number, members: number): Promise<number> {
  const desk = await BenchDesk.probed(folder);
  const { memberNumber, name } = sampleMember(seed, members - 1);
  const answers = inPage(desk.page, 'whenSearchable', memberNumber, name);
  answers.catch(() => undefined);
  await desk.typePassphrase();
  const ready = Math.max(await inPage(desk.page, 'whenFieldReady'), await answers);
  const entered = await timeOfKey(desk.page, 'Enter');
  await desk.close();
  return Math.round(ready - entered);
}
