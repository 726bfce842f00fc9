/** A stopwatch inside the page: from the event of a key to the frame that shows what it led to. */
import type { Page } from 'playwright';

/**
 * Arms a stopwatch: it starts at the next `key` (its event's own time) and stops when the first frame has been painted in
 * which `selector` is in the document and holds `text`: what is posted while a frame is prepared comes after style, layout
 * and paint. `readStopwatch` answers in ms; a key that leads to nothing within 10 s is an error.
 */
export async function armStopwatch(page: Page, key: string, selector: string, text: string): Promise<void> {
  await page.evaluate(
    ([wantedKey, wanted, content]) => {
      const armed = performance.now();
      const keys = (globalThis as unknown as { benchKeys: Record<string, number | undefined> }).benchKeys;
      const measured = new Promise<number>((resolve, reject) => {
        const look = (): void => {
          const started = keys[wantedKey] ?? 0;
          const found = document.querySelector(wanted);
          if (started > armed && found?.textContent.includes(content) === true) {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => resolve(performance.now() - started);
            painted.port2.postMessage(null);
          } else if (performance.now() - armed > 10_000) {
            reject(new Error(`nothing came of the key ${wantedKey}`));
          } else {
            requestAnimationFrame(look);
          }
        };
        requestAnimationFrame(look);
      });
      measured.catch(() => undefined);
      Object.assign(globalThis, { benchStopwatch: measured });
    },
    [key, selector, text] as const,
  );
}

export function readStopwatch(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { benchStopwatch: Promise<number> }).benchStopwatch);
}
