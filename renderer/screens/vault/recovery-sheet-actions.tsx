import { FileDown, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../../../domain/vault/recovery-sheet.ts';
import { Button } from '../../design/button.tsx';
import { spokenLanguage } from '../../locales/spoken.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { PaperSaid } from '../paper-said.tsx';
import { usePaperTask } from '../use-paper-task.ts';
import '../receipt-actions.css';

/** Prints the recovery sheet, or saves it where the person says. */
export function RecoverySheetActions({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useTranslation();
  const identity = useDesk((state) => state.identity);
  const { running, message, run } = usePaperTask<'print' | 'save'>();
  if (identity === null) return null;
  const sheet = (): RecoverySheet => ({
    desk: identity.desk,
    event: identity.event,
    recoveryKey,
    madeAt: Date.now(),
    language: spokenLanguage(),
  });

  const print = () =>
    run('print', async () => {
      const result = await window.desk.printRecoverySheet(sheet());
      return result.ok
        ? { bad: false, text: t('recoveryKey.printed') }
        : { bad: true, text: t(`recoveryKey.printProblem.${result.problem}`) };
    });

  const save = () =>
    run('save', async () => {
      const result = await window.desk.saveRecoverySheet(sheet());
      return result.ok
        ? { bad: false, text: t('recoveryKey.saved', { file: result.file }) }
        : { bad: true, text: t(`recoveryKey.saveProblem.${result.problem}`) };
    });

  return (
    <div className="receipt-actions">
      <div className="receipt-buttons">
        <Button icon={Printer} isPending={running === 'print'} onPress={() => void print()}>
          {t('recoveryKey.print')}
        </Button>
        <Button icon={FileDown} isPending={running === 'save'} onPress={() => void save()}>
          {t('recoveryKey.save')}
        </Button>
      </div>
      <PaperSaid message={message} />
    </div>
  );
}
