/** A protected desk is started again: until something is drawn, and until it can be worked at. */
import { launchLockedDesk } from '../../support/desk-app.ts';
import { BenchDesk } from '../bench-desk.ts';
import { inPage } from '../page/in-page.ts';
import { firstDrawing } from '../page/probes.ts';

/** From the start of the process, ms. */
export interface Startup {
  /** Until something is drawn. */
  readonly emptyWindowMs: number;
  /** Until the field takes cards; the passphrase is typed by a machine, at once. */
  readonly readyMs: number;
}

export async function measureStartup(folder: string): Promise<Startup> {
  const started = Date.now();
  const desk = new BenchDesk(await launchLockedDesk(folder), folder);
  await desk.typePassphrase();
  const ready = await inPage(desk.page, 'whenFieldReady');
  const drawn = await firstDrawing(desk.page);
  await desk.close();
  return { emptyWindowMs: Math.round(drawn - started), readyMs: Math.round(ready - started) };
}
