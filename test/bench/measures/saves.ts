/** An intake's save alone: the journal's fsync in main and the strict commit in the worker, asked for by the page. */
import type { BenchDesk } from '../bench-desk.ts';
import { tenthAt } from '../figures.ts';
import { inPage } from '../page/in-page.ts';

const INTAKES = 100;

/** ms */
export async function measureSaves(desk: BenchDesk): Promise<number> {
  return tenthAt(await inPage(desk.page, 'saves', INTAKES), 0.95);
}
