/** A protected desk is started again and unlocked: until something is drawn, and until it can answer. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import { launchLockedDesk } from '../../support/desk-app.ts';
import { testPassphrase } from '../../support/open-vault.ts';
import { BenchDesk } from '../bench-desk.ts';
import { inPage } from '../page/in-page.ts';
import { firstDrawing, probeFromNow, timeOfKey } from '../page/probes.ts';

export interface Restart {
  /** From the start of the process, the passphrase typed by a machine, ms. */
  readonly startup: { readonly readyMs: number; readonly emptyWindowMs: number };
  /** From Enter behind the passphrase until the field takes cards and the roster answers, ms. */
  readonly unlock: { readonly readyMs: number };
}

export async function measureRestart(folder: string, seed: number, members: number): Promise<Restart> {
  const started = Date.now();
  const desk = new BenchDesk(await launchLockedDesk(folder), folder);
  await probeFromNow(desk.page);
  const passphrase = desk.page.locator('[data-vault="unlock"] input');
  await passphrase.fill(testPassphrase);
  const { memberNumber, name } = sampleMember(seed, members - 1);
  const answers = inPage(desk.page, 'whenSearchable', memberNumber, name);
  const fieldReady = inPage(desk.page, 'whenFieldReady');
  await passphrase.press('Enter');
  const ready = Math.max(await answers, await fieldReady);
  const figures = {
    startup: {
      readyMs: Math.round(ready - started),
      emptyWindowMs: Math.round((await firstDrawing(desk.page)) - started),
    },
    unlock: { readyMs: Math.round(ready - (await timeOfKey(desk.page, 'Enter'))) },
  };
  await desk.close();
  return figures;
}
