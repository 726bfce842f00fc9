import { FileDown, FolderOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { useDesk } from '../state/desk-slice.ts';
import type { IntakeDetail } from '../worker/desk-service.ts';
import './receipt-actions.css';

interface ReceiptActionsProps {
  readonly intake: IntakeDetail;
  readonly reprint: boolean;
  /** Large buttons, where the receipt is what the screen is about. */
  readonly isMain?: boolean;
}

type Message = { readonly bad: boolean; readonly text: string };

/** Prints the receipt, saves it as PDF, shows the file. */
export function ReceiptActions({ intake, reprint, isMain = false }: ReceiptActionsProps) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const [running, setRunning] = useState<'print' | 'pdf' | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [file, setFile] = useState<string | null>(null);
  if (event === undefined) return null;
  const receipt = { taken: intake.taken, event, reprint };

  const print = async () => {
    setRunning('print');
    const result = await window.desk.printReceipt(receipt);
    setRunning(null);
    setMessage(
      result.ok
        ? { bad: false, text: t('ticket.printed') }
        : { bad: true, text: t(`ticket.printProblem.${result.problem}`) },
    );
  };

  const save = async () => {
    setRunning('pdf');
    const result = await window.desk.saveReceipt(receipt);
    setRunning(null);
    setFile(result.ok ? result.file : null);
    setMessage(result.ok ? null : { bad: true, text: t(`ticket.pdfProblem.${result.problem}`) });
  };

  const size = isMain ? 'l' : 'm';
  return (
    <div className="receipt-actions">
      <div className="receipt-buttons">
        <Button
          look={isMain ? 'primary' : 'plain'}
          size={size}
          icon={Printer}
          isPending={running === 'print'}
          onPress={() => void print()}
        >
          {reprint ? t('ticket.reprint') : t('ticket.print')}
        </Button>
        <Button size={size} icon={FileDown} isPending={running === 'pdf'} onPress={() => void save()}>
          {t('ticket.savePdf')}
        </Button>
      </div>
      {message !== null && (
        <p className={message.bad ? 'receipt-message receipt-bad' : 'receipt-message'} role="status">
          {message.text}
        </p>
      )}
      {file !== null && (
        <p className="receipt-message" role="status">
          {t('ticket.savedPdf')} <span className="receipt-file">{file}</span>
          <Button look="quiet" icon={FolderOpen} onPress={() => void window.desk.showReceipt({ file })}>
            {t('ticket.show')}
          </Button>
        </p>
      )}
    </div>
  );
}
