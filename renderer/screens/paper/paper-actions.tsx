import { Eye, Printer, Tags } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../domain/intake/receipt.ts';
import type { PaperFormat } from '../../../domain/paper/formats.ts';
import type { Paper } from '../../../domain/paper/paper.ts';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { labelsOf, paperOn, paperToSave } from '../../state/papers.ts';
import { withSignature } from '../../state/receipts.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { PrintSaid } from './print-said.tsx';
import { SavePdf } from './save-pdf.tsx';
import { usePrint } from './use-print.ts';
import '../receipt-actions.css';

interface PaperActionsProps {
  readonly intake: IntakeDetail;
  /** False where the receipt is made for the first time: until it is printed, it is no reprint. */
  readonly isReprint: boolean;
  /** The paper that stands beside, where the receipt is what the screen is about; its PDF is saved. */
  readonly shown?: PaperFormat;
}

/** Prints receipt and labels, together or each by itself; saves a PDF. */
export function PaperActions({ intake, isReprint, shown }: PaperActionsProps) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const settings = useDesk((state) => state.settings);
  const { isPrinting, message, left, print } = usePrint();
  const [isPrinted, setIsPrinted] = useState(isReprint);
  const [isLooking, setIsLooking] = useState(false);
  if (event === undefined || settings === null) return null;

  const receipt: Receipt = { taken: intake.taken, event, reprint: isPrinted };
  const onPaper = async () => paperOn(settings.receiptFormat, await withSignature(receipt));
  const labels = () => labelsOf(settings.labelFormat, [receipt]);
  const printAll = async (papers: readonly Paper[]) => {
    const notPrinted = await print(papers);
    const done = papers.slice(0, papers.length - notPrinted.length);
    if (done.some(({ kind }) => kind === 'receipt')) setIsPrinted(true);
  };
  const both = async () => printAll([await onPaper(), await labels()]);
  const count = intake.taken.body.items.length;
  const saved = shown ?? settings.receiptFormat;

  return (
    <div className="receipt-actions">
      <PrintKey onPress={() => void both()} />
      {shown !== undefined && (
        <Button
          look="primary"
          size="l"
          icon={Printer}
          keys="Ctrl+P"
          isPending={isPrinting}
          onPress={() => void both()}
        >
          {t('paper.printAll')}
        </Button>
      )}
      <div className="receipt-buttons">
        <Button
          icon={Printer}
          isPending={isPrinting}
          onPress={() => void onPaper().then((paper) => printAll([paper]))}
        >
          {isPrinted ? t('paper.receiptAgain') : t('paper.receipt')}
        </Button>
        <Button
          icon={Tags}
          isPending={isPrinting}
          onPress={() => void labels().then((paper) => printAll([paper]))}
        >
          {t('paper.labels', { count })}
        </Button>
        {shown === undefined && (
          <Button icon={Eye} onPress={() => setIsLooking(true)}>
            {t('paper.look')}
          </Button>
        )}
        <SavePdf key={saved} makePaper={() => paperToSave(saved, { ...receipt, reprint: isReprint })} />
      </div>
      <PrintSaid
        message={message}
        isPrinting={isPrinting}
        onAgain={left.length === 0 ? null : () => void printAll(left)}
      />
      {isLooking && <PaperDialog intake={intake} onClose={() => setIsLooking(false)} />}
    </div>
  );
}

/** One key for all paper of an intake. */
function PrintKey({ onPress }: { readonly onPress: () => void }) {
  useHotkeys({ 'Ctrl+P': onPress });
  return null;
}
