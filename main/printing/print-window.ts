/** A hidden window that draws one document and then is printed. */
import { BrowserWindow } from 'electron';
import type { PageSize, PrintJob } from '../../preload/contract.ts';
import { deskOrigin } from '../desk-origin.ts';
import { webPreferences } from '../window.ts';

/** How long drawing may take, ms: a page that never says it is drawn must not hold the desk up. */
const PATIENCE_MS = 20_000;

interface Job {
  readonly printed: PrintJob;
  readonly drawn: (size: PageSize) => void;
}

/** Jobs by the id of the window's contents. */
const jobs = new Map<number, Job>();

export function jobOf(contentsId: number): PrintJob | null {
  return jobs.get(contentsId)?.printed ?? null;
}

export function drawn(contentsId: number, size: PageSize): undefined {
  jobs.get(contentsId)?.drawn(size);
}

export function isPrintWindow(contentsId: number): boolean {
  return jobs.has(contentsId);
}

/** Draws the document, hands the window and the size of its pages to `use`, and closes it whatever happens. */
export async function withDrawn<T>(
  printed: PrintJob,
  use: (window: BrowserWindow, size: PageSize) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({ show: false, width: 794, height: 1123, webPreferences });
  const id = window.webContents.id;
  try {
    const size = await new Promise<PageSize>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the document was not drawn in time')), PATIENCE_MS);
      jobs.set(id, {
        printed,
        drawn: (pageSize) => {
          clearTimeout(timer);
          resolve(pageSize);
        },
      });
      window.loadURL(`${deskOrigin}/print.html`).catch(reject);
    });
    return await use(window, size);
  } finally {
    jobs.delete(id);
    window.destroy();
  }
}
