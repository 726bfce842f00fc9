/** What axe-core finds wrong with a page. */
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright';

/** Left out: what the behaviour library says aloud and takes away again, which names what is gone by then. */
const context = { exclude: [['[data-live-announcer]']] };

/** Serious and critical findings of what is on the screen now: rule and element, one a line. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // The page's policy runs no script of a test's; what a debugger evaluates is none of the page's.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(context)})`);
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
}
