/** Probes inside the page: from the event of a key to the frame that shows what it led to. */
import type { Page } from 'playwright';

/** Starts watching for long tasks of the UI thread; `longestTask` reads the longest so far, ms. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    Object.assign(globalThis, { benchTasks: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

export function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as unknown as { benchTasks: { longest: number } }).benchTasks.longest,
  );
}

/**
 * Arms a stopwatch: it starts at the next trusted `key` (its event's own time) and stops in the frame after `selector`
 * is in the document and holds `text`. `readStopwatch` answers in ms.
 */
export async function armStopwatch(page: Page, key: string, selector: string, text: string): Promise<void> {
  await page.evaluate(
    ([wantedKey, wanted, content]) => {
      const measured = new Promise<number>((resolve) => {
        const onKey = (event: KeyboardEvent): void => {
          if (event.key !== wantedKey) return;
          window.removeEventListener('keydown', onKey, true);
          const started = event.timeStamp;
          const look = (): void => {
            const found = document.querySelector(wanted);
            if (found?.textContent.includes(content) === true) {
              // The frame in which it stands has been handed over when the one after it begins.
              requestAnimationFrame(() => resolve(performance.now() - started));
            } else {
              requestAnimationFrame(look);
            }
          };
          requestAnimationFrame(look);
        };
        window.addEventListener('keydown', onKey, true);
      });
      Object.assign(globalThis, { benchStopwatch: measured });
    },
    [key, selector, text] as const,
  );
}

export function readStopwatch(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { benchStopwatch: Promise<number> }).benchStopwatch);
}
