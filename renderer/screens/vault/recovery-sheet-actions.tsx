import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecoverySheet } from '../../../domain/vault/recovery-sheet.ts';
import { Button } from '../../design/button.tsx';
import { spokenLanguage } from '../../locales/spoken.ts';
import { useDesk } from '../../state/desk-slice.ts';
import '../receipt-actions.css';

type Message = { readonly bad: boolean; readonly text: string };

/** Prints the recovery sheet, or saves it where the person says. */
export function RecoverySheetActions({ recoveryKey }: { readonly recoveryKey: string }) {
  const { t } = useTranslation();
  const identity = useDesk((state) => state.identity);
  const [running, setRunning] = useState<'print' | 'save' | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  if (identity === null) return null;
  const sheet = (): RecoverySheet => ({
    desk: identity.desk,
    event: identity.event,
    recoveryKey,
    madeAt: Date.now(),
    language: spokenLanguage(),
  });

  const print = async () => {
    setRunning('print');
    const result = await window.desk.printRecoverySheet(sheet());
    setRunning(null);
    setMessage(
      result.ok
        ? { bad: false, text: t('recoveryKey.printed') }
        : { bad: true, text: t(`recoveryKey.printProblem.${result.problem}`) },
    );
  };

  const save = async () => {
    setRunning('save');
    const result = await window.desk.saveRecoverySheet(sheet());
    setRunning(null);
    setMessage(
      result.ok
        ? { bad: false, text: t('recoveryKey.saved', { file: result.file }) }
        : { bad: true, text: t(`recoveryKey.saveProblem.${result.problem}`) },
    );
  };

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
      {message !== null && (
        <p className={message.bad ? 'receipt-message receipt-bad' : 'receipt-message'} role="status">
          {message.text}
        </p>
      )}
    </div>
  );
}
