import type { BrowserWindow } from 'electron';
import path from 'node:path';
import type { Receipt } from '../../domain/intake/receipt.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { writeFileSafely, writeProblem } from '../write-file-safely.ts';
import { withDrawnReceipt } from './print-window.ts';

export interface Printing {
  savePdf(receipt: Receipt): Promise<AnswerOf<'saveReceipt'>>;
  print(receipt: Receipt): Promise<AnswerOf<'printReceipt'>>;
  hasSaved(file: string): boolean;
}

/** Receipts as PDF into `folder`, named by their ticket (never by a person), or through the system's dialog. */
export function createPrinting(folder: string): Printing {
  const saved = new Set<string>();
  return {
    async savePdf(receipt) {
      const file = path.join(folder, `${receipt.taken.body.ticket}.pdf`);
      try {
        const pdf = await withDrawnReceipt(receipt, (window) =>
          window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true }),
        );
        await writeFileSafely(file, pdf);
      } catch (error) {
        const isFileError = error instanceof Error && 'code' in error;
        return { ok: false, problem: isFileError ? writeProblem(error) : 'failed' };
      }
      saved.add(file);
      return { ok: true, file };
    },
    print: (receipt) =>
      withDrawnReceipt(receipt, printWindow).catch(() => ({ ok: false, problem: 'failed' })),
    hasSaved: (file) => saved.has(file),
  };
}

async function printWindow(window: BrowserWindow): Promise<AnswerOf<'printReceipt'>> {
  if ((await window.webContents.getPrintersAsync()).length === 0) return { ok: false, problem: 'no-printer' };
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true, pageSize: 'A4' }, (success, reason) => {
      if (success) resolve({ ok: true });
      else resolve({ ok: false, problem: reason.includes('cancel') ? 'cancelled' : 'failed' });
    });
  });
}
