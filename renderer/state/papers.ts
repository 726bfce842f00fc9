/** Papers of intakes: what is printed of them, and on which printer. */
import type { Receipt } from '../../domain/intake/receipt.ts';
import type { LabelFormat, PaperFormat } from '../../domain/paper/formats.ts';
import type { Paper } from '../../domain/paper/paper.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { spokenLanguage } from '../locales/spoken.ts';
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

/** Labels of all items of these: each says whether it was printed at this desk before. */
export async function labelsOf(format: LabelFormat, receipts: readonly Receipt[]): Promise<Paper> {
  const before = await desk().labelled(receipts.map(({ taken }) => taken.id));
  const labelled = receipts.map((receipt) => ({ ...receipt, reprint: before.includes(receipt.taken.id) }));
  return { kind: 'labels', format, language: spokenLanguage(), labelled };
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
    if (paper.kind === 'labels') await desk().noteLabelled(paper.labelled.map(({ taken }) => taken.id));
  }
  return null;
}
