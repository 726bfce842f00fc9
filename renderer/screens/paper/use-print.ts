import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../../../domain/paper/paper.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { printInTurn } from '../../state/papers.ts';
import { usePaperTask, type PaperMessage } from '../use-paper-task.ts';

/** Prints papers one after the other, says what came of it, and keeps what did not print for another try. */
export function usePrint(): {
  readonly isPrinting: boolean;
  readonly message: PaperMessage | null;
  /** What the last batch did not print. */
  readonly left: readonly Paper[];
  /** Resolves with the papers that did not print. */
  readonly print: (papers: readonly Paper[]) => Promise<readonly Paper[]>;
} {
  const { t } = useTranslation();
  const settings = useDesk((state) => state.settings);
  const { running, message, run } = usePaperTask<'print'>();
  const [left, setLeft] = useState<readonly Paper[]>([]);
  const print = async (papers: readonly Paper[]) => {
    if (settings === null || running !== null) return papers;
    let notPrinted: readonly Paper[] = [];
    await run('print', async () => {
      const failed = await printInTurn(papers, settings);
      notPrinted = failed?.left ?? [];
      setLeft(notPrinted);
      if (failed === null) return { bad: false, text: t('paper.sent') };
      const { kind, problem, printer } = failed;
      const why = t(`paper.problem.${problem}`, { printer: printer ?? '' });
      return { bad: true, text: `${t(`paper.notPrinted.${kind}`)} ${why}` };
    });
    return notPrinted;
  };
  return { isPrinting: running !== null, message, left, print };
}
