import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLabelFormat, type PaperFormat } from '../../../domain/paper/formats.ts';
import { Dialog } from '../../design/dialog.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { paperOn, paperToSave } from '../../state/papers.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { PaperPreview } from './paper-preview.tsx';
import { SavePdf } from './save-pdf.tsx';
import { useSigned } from './use-signed.ts';
import { useWasLabelled } from './use-was-labelled.ts';

interface PaperDialogProps {
  readonly intake: IntakeDetail;
  readonly onClose: () => void;
}

/** The papers of an intake as they would be made now, the receipt as a reprint; each can be saved. */
export function PaperDialog({ intake, onClose }: PaperDialogProps) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const usual = useDesk(({ settings }) => settings?.receiptFormat ?? 'a4');
  const [format, setFormat] = useState<PaperFormat>(usual);
  const signed = useSigned(intake.taken);
  const wasLabelled = useWasLabelled(intake.taken.id);
  if (event === undefined) return null;
  const receipt = { taken: intake.taken, event, reprint: true };
  const paper = paperOn(format, signed({ ...receipt, reprint: !isLabelFormat(format) || wasLabelled }));
  return (
    <Dialog title={t('paper.preview', { what: intake.taken.body.ticket })} isWide onClose={onClose}>
      <div className="paper-dialog">
        <PaperPreview paper={paper} onFormat={setFormat} />
        <div className="receipt-buttons">
          <SavePdf key={format} makePaper={() => paperToSave(format, receipt)} />
        </div>
      </div>
    </Dialog>
  );
}
