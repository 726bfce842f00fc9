/** Papers of intakes: what is printed of them, and on which printer. */
import type { Receipt } from '../../domain/intake/receipt.ts';
import { isLabelFormat, type LabelFormat, type PaperFormat } from '../../domain/paper/formats.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { spokenLanguage } from '../locales/spoken.ts';
import { withSignature } from './receipts.ts';
import { desk } from './service.ts';
import type { PrintSettings } from '../worker/service/settings-service.ts';

export type PrintProblem = Extract<AnswerOf<'printPaper'>, { ok: false }>['problem'];

/** What is left of a batch at the first paper that did not print, and why it did not. */
export interface NotPrinted {
  readonly left: readonly Paper[];
  readonly kind: Paper['kind'];
  readonly problem: PrintProblem;
  /** The printer it was to come from; null where the system asks. */
  readonly printer: string | null;
}

/** The receipt, or the labels of all its items, as they are on such paper. */
export function paperOn(format: PaperFormat, receipt: Receipt): Paper {
  switch (format) {
    case 'a4':
    case 'a5':
    case 'roll':
      return { kind: 'receipt', format, receipt };
    case 'label':
    case 'label-roll':
      return { kind: 'labels', format, language: spokenLanguage(), labelled: [receipt] };
  }
}

/** The same as it is saved: a receipt with its signature, labels that say whether there were any before. */
export async function paperToSave(format: PaperFormat, receipt: Receipt): Promise<Paper> {
  return isLabelFormat(format) ? labelsOf(format, [receipt]) : paperOn(format, await withSignature(receipt));
}

/** Labels of all items of these: each says whether it was made at this desk before. */
export async function labelsOf(format: LabelFormat, receipts: readonly Receipt[]): Promise<Paper> {
  const before = await desk().labelled(receipts.map(({ taken }) => taken.id));
  const labelled = receipts.map((receipt) => ({ ...receipt, reprint: before.includes(receipt.taken.id) }));
  return { kind: 'labels', format, language: spokenLanguage(), labelled };
}

/** Saves a paper as PDF. */
export async function savePaper(paper: Paper): Promise<AnswerOf<'savePaper'>> {
  const result = await window.desk.savePaper(paper);
  if (result.ok) await noteMade(paper);
  return result;
}

/** Prints one after the other and stops at the first that does not print; null when all did. */
export async function printInTurn(
  papers: readonly Paper[],
  settings: PrintSettings,
): Promise<NotPrinted | null> {
  for (const [index, paper] of papers.entries()) {
    const printer = paper.kind === 'receipt' ? settings.receiptPrinter : settings.labelPrinter;
    const result = await window.desk.printPaper({ paper, printer });
    if (!result.ok) {
      return { left: papers.slice(index), kind: paper.kind, problem: result.problem, printer };
    }
    await noteMade(paper);
  }
  return null;
}

/** From now on labels of these are a reprint. */
async function noteMade(paper: Paper): Promise<void> {
  if (paper.kind === 'labels') await desk().noteLabelled(paper.labelled.map(({ taken }) => taken.id));
}
