import type { BrowserWindow } from 'electron';
import path from 'node:path';
import { paperFileName, type Paper } from '../../domain/paper/paper.ts';
import type { PrintedReport } from '../../domain/report/printed-report.ts';
import type { RecoverySheet } from '../../domain/vault/recovery-sheet.ts';
import type { AnswerOf, PageSize, PrintJob } from '../../preload/contract.ts';
import { chooseWhereToSave } from '../choose-file.ts';
import { writeFileSafely, writeProblem } from '../write-file-safely.ts';
import { withDrawn } from './print-window.ts';

type Printed = AnswerOf<'printReport'>;

export interface Printing {
  savePaper(paper: Paper): Promise<AnswerOf<'savePaper'>>;
  /** Without a printer through the system's print dialog. */
  printPaper(paper: Paper, printer: string | null): Promise<AnswerOf<'printPaper'>>;
  saveRecoverySheet(sheet: RecoverySheet): Promise<AnswerOf<'saveRecoverySheet'>>;
  saveReport(report: PrintedReport): Promise<AnswerOf<'saveReport'>>;
  /** Through the system's print dialog. */
  printByDialog(printed: PrintJob): Promise<Printed>;
  hasSaved(file: string): boolean;
}

/**
 * Receipts and labels as PDF into `folder`, named by their ticket (never by a person); recovery sheets and reports to
 * where the person says; any of them on paper.
 */
export function createPrinting(folder: string): Printing {
  const saved = new Set<string>();
  return {
    async savePaper(paper) {
      const file = path.join(folder, paperFileName(paper));
      const answer = await savePdf(paper, file);
      if (answer.ok) saved.add(file);
      return answer;
    },
    saveRecoverySheet: (sheet) => saveChosen({ kind: 'recovery-sheet', sheet }, `${sheet.desk} recovery.pdf`),
    saveReport: (report) => saveChosen({ kind: 'report', ...report }, `event report ${report.day}.pdf`),
    printPaper: (paper, printer) =>
      withDrawn(paper, (window, size) =>
        printer === null ? printByDialog(window, size) : printOn(printer, window, size),
      ).catch(() => ({ ok: false, problem: 'failed' })),
    printByDialog: (printed) =>
      withDrawn(printed, printByDialog).catch(() => ({ ok: false, problem: 'failed' })),
    hasSaved: (file) => saved.has(file),
  };
}

/** As a PDF where the person says; `name` is what it is called unless they say otherwise. */
async function saveChosen(printed: PrintJob, name: string): Promise<AnswerOf<'saveReport'>> {
  const file = await chooseWhereToSave(name, { name: 'PDF', extensions: ['pdf'] });
  return file === null ? { ok: false, problem: 'cancelled' } : savePdf(printed, file);
}

async function savePdf(printed: PrintJob, file: string): Promise<AnswerOf<'savePaper'>> {
  try {
    // The page itself says how large it is.
    const pdf = await withDrawn(printed, (window) =>
      window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
    );
    await writeFileSafely(file, pdf);
    return { ok: true, file };
  } catch (error) {
    const isFileError = error instanceof Error && 'code' in error;
    return { ok: false, problem: isFileError ? writeProblem(error) : 'failed' };
  }
}

/** Asks which printer and how, in the system's own words. */
async function printByDialog(window: BrowserWindow, size: PageSize): Promise<Printed> {
  if ((await window.webContents.getPrintersAsync()).length === 0) return { ok: false, problem: 'no-printer' };
  return print(window, size, {});
}

/** Prints at once and asks nothing. */
async function printOn(
  printer: string,
  window: BrowserWindow,
  size: PageSize,
): Promise<AnswerOf<'printPaper'>> {
  const printers = await window.webContents.getPrintersAsync();
  if (!printers.some(({ name }) => name === printer)) return { ok: false, problem: 'printer-gone' };
  return print(window, size, { silent: true, deviceName: printer });
}

function print(
  window: BrowserWindow,
  { width, height }: PageSize,
  how: { readonly silent?: boolean; readonly deviceName?: string },
): Promise<Printed> {
  // Electron counts in thousandths of a millimetre.
  const pageSize = { width: Math.round(width * 1000), height: Math.round(height * 1000) };
  return new Promise((resolve) => {
    window.webContents.print({ ...how, printBackground: true, pageSize }, (success, reason) => {
      if (success) resolve({ ok: true });
      else resolve({ ok: false, problem: reason.includes('cancel') ? 'cancelled' : 'failed' });
    });
  });
}
