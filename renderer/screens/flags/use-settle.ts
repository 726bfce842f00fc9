import { useTranslation } from 'react-i18next';
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import { settleFlag } from '../../state/flags-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { FlagView } from '../../worker/service/flags-service.ts';
import { flagWords, type OfferedAnswer } from './flag-words.ts';

/** Settles flags and opens them again, and says what came of it. */
export function useSettle() {
  const { t } = useTranslation();

  const save = async (flag: FlagView, answer: FlagAnswer, because: string): Promise<boolean> => {
    const problem = await settleFlag(flag.id, answer, because);
    switch (problem) {
      case null:
        return true;
      case 'no-such-flag':
        toast(t('flags.gone'), { tone: 'bad' });
        return false;
      case 'reason-missing':
        toast(t('flags.reasonMissing'), { tone: 'bad' });
        return false;
      case 'loan-out':
        toast(t('loanOut.problem'), { tone: 'bad' });
        return false;
      case 'disk-full':
      case 'unwritable':
      case 'storage-lost':
      case 'damaged':
      case 'ended':
        toast(t('flags.problem', { why: t(`storage.${problem}Hint`) }), { tone: 'bad' });
        return false;
    }
  };

  /** A status that forked is not opened again: it is set anew, as items are handed back anew. */
  const openAgain = async (flag: FlagView): Promise<void> => {
    if (!isOpenedAgain(flag)) return;
    const saved = await save(flag, { flag: flag.kind, answer: 'open-again' }, '');
    if (saved) toast(t('flags.openedAgain', { answer: flagWords(flag, t).title }));
  };

  const settle = async (flag: FlagView, { answer, word }: OfferedAnswer, because: string): Promise<void> => {
    if (!(await save(flag, answer, because))) return;
    const undo = { word: t('common.undo'), run: () => void openAgain(flag) };
    toast(t('flags.done', { answer: word }), isOpenedAgain(flag) ? { action: undo } : {});
  };

  return { settle, openAgain };
}

function isOpenedAgain(flag: FlagView): flag is Extract<FlagView, { kind: 'serial-twice' | 'ticket-twice' }> {
  return flag.kind === 'serial-twice' || flag.kind === 'ticket-twice';
}
