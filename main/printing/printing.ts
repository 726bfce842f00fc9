import type { BrowserWindow } from 'electron';
import path from 'node:path';
import type { Receipt } from '../../domain/intake/receipt.ts';
import type { RecoverySheet } from '../../domain/vault/recovery-sheet.ts';
import type { AnswerOf, PrintJob } from '../../preload/contract.ts';
import { chooseWhereToSave } from '../choose-file.ts';
import { writeFileSafely, writeProblem } from '../write-file-safely.ts';
import { withDrawn } from './print-window.ts';

export interface Printing {
  saveReceipt(receipt: Receipt): Promise<AnswerOf<'saveReceipt'>>;
  saveRecoverySheet(sheet: RecoverySheet): Promise<AnswerOf<'saveRecoverySheet'>>;
  print(printed: PrintJob): Promise<AnswerOf<'printReceipt'>>;
  hasSaved(file: string): boolean;
}

/**
 * Receipts as PDF into `folder`, named by their ticket (never by a person); recovery sheets to where the person
 * says; either through the system's print dialog.
 */
export function createPrinting(folder: string): Printing {
  const saved = new Set<string>();
  return {
    async saveReceipt(receipt) {
      const file = path.join(folder, `${receipt.taken.body.ticket}.pdf`);
      const answer = await savePdf({ kind: 'receipt', receipt }, file);
      if (answer.ok) saved.add(file);
      return answer;
    },
    async saveRecoverySheet(sheet) {
      const file = await chooseWhereToSave(`${sheet.desk} recovery.pdf`, {
        name: 'PDF',
        extensions: ['pdf'],
      });
      return file === null
        ? { ok: false, problem: 'cancelled' }
        : savePdf({ kind: 'recovery-sheet', sheet }, file);
    },
    print: (printed) => withDrawn(printed, printWindow).catch(() => ({ ok: false, problem: 'failed' })),
    hasSaved: (file) => saved.has(file),
  };
}

async function savePdf(printed: PrintJob, file: string): Promise<AnswerOf<'saveReceipt'>> {
  try {
    const pdf = await withDrawn(printed, (window) =>
      window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true }),
    );
    await writeFileSafely(file, pdf);
    return { ok: true, file };
  } catch (error) {
    const isFileError = error instanceof Error && 'code' in error;
    return { ok: false, problem: isFileError ? writeProblem(error) : 'failed' };
  }
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
