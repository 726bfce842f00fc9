/** Probes that stand in the page before the app does. */
import type { Page } from 'playwright';

/** Notes keys and clicks when they come (the scanner's catcher lets nobody see a key it takes), and the app's worker. */
export const probes = `
  globalThis.__name = (wrapped) => wrapped;
  globalThis.benchKeys = {};
  addEventListener('keydown', (event) => { benchKeys[event.key] = event.timeStamp; }, true);
  addEventListener('click', (event) => { benchKeys.click = event.timeStamp; }, true);
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      globalThis.benchWorker ??= this;
    }
  };
  globalThis.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) benchLongest = Math.max(benchLongest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
`;

/** Sets the probes and loads the page anew, so that they come first. */
export async function probeFromTheStart(page: Page): Promise<void> {
  await page.context().addInitScript(probes);
  await page.reload();
}

/** Wall time of the last `key` (or `click`) the page got, ms since 1970. */
export function timeOfKey(page: Page, key: string): Promise<number> {
  return page.evaluate((wanted) => {
    const { benchKeys } = globalThis as unknown as { benchKeys: Record<string, number | undefined> };
    const at = benchKeys[wanted];
    if (at === undefined) throw new Error(`the page got no ${wanted}`);
    return performance.timeOrigin + at;
  }, key);
}

/** Wall time when the page first drew something, ms since 1970. */
export function firstDrawing(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint === undefined) throw new Error('nothing was drawn');
    return performance.timeOrigin + paint.startTime;
  });
}
