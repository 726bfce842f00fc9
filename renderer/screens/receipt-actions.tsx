import { FileDown, FolderOpen, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { useDesk } from '../state/desk-slice.ts';
import type { IntakeDetail } from '../worker/service/intakes-service.ts';
import { PaperSaid } from './paper-said.tsx';
import { usePaperTask } from './use-paper-task.ts';
import './receipt-actions.css';

interface ReceiptActionsProps {
  readonly intake: IntakeDetail;
  readonly reprint: boolean;
  /** Large buttons, where the receipt is what the screen is about. */
  readonly isMain?: boolean;
}

/** Prints the receipt, saves it as PDF, shows the file. */
export function ReceiptActions({ intake, reprint, isMain = false }: ReceiptActionsProps) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const { running, message, run } = usePaperTask<'print' | 'pdf'>();
  const [file, setFile] = useState<string | null>(null);
  if (event === undefined) return null;
  const receipt = { taken: intake.taken, event, reprint };

  const print = () =>
    run('print', async () => {
      const result = await window.desk.printReceipt(receipt);
      return result.ok
        ? { bad: false, text: t('ticket.printed') }
        : { bad: true, text: t(`ticket.printProblem.${result.problem}`) };
    });

  const save = () =>
    run('pdf', async () => {
      const result = await window.desk.saveReceipt(receipt);
      setFile(result.ok ? result.file : null);
      return result.ok ? null : { bad: true, text: t(`ticket.pdfProblem.${result.problem}`) };
    });

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
      <PaperSaid message={message} />
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
