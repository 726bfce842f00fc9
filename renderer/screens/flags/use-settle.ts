import { useTranslation } from 'react-i18next';
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import { settleFlag } from '../../state/flags-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { FlagView } from '../../worker/service/flags-service.ts';
import { answerWords } from '../../words/answer-words.ts';
import { flagWords } from './flag-words.ts';

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
      case 'disk-full':
      case 'unwritable':
      case 'storage-lost':
      case 'damaged':
      case 'ended':
        toast(t('flags.problem', { why: t(`storage.${problem}Hint`) }), { tone: 'bad' });
        return false;
    }
  };

  /** A status that forked is not opened again: it is set anew. */
  const openAgain = async (flag: FlagView): Promise<void> => {
    if (flag.kind === 'status-fork') return;
    const saved = await save(flag, { flag: flag.kind, answer: 'open-again' }, '');
    if (saved) toast(t('flags.openedAgain', { answer: flagWords(flag, t).title }));
  };

  const settle = async (flag: FlagView, answer: FlagAnswer, because: string): Promise<void> => {
    if (!(await save(flag, answer, because))) return;
    const undo = { word: t('common.undo'), run: () => void openAgain(flag) };
    toast(
      t('flags.done', { answer: answerWords(answer, t) }),
      flag.kind === 'status-fork' ? {} : { action: undo },
    );
  };

  return { settle, openAgain };
}
