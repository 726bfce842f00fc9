import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '../../../domain/paper/formats.ts';
import { Dialog } from '../../design/dialog.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { paperOn } from '../../state/papers.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { PaperPreview } from './paper-preview.tsx';
import { SavePdf } from './save-pdf.tsx';

interface PaperDialogProps {
  readonly intake: IntakeDetail;
  readonly onClose: () => void;
}

/** The papers of an intake as a reprint shows them; each can be saved. */
export function PaperDialog({ intake, onClose }: PaperDialogProps) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const usual = useDesk(({ settings }) => settings?.receiptFormat ?? 'a4');
  const [format, setFormat] = useState<PaperFormat>(usual);
  if (event === undefined) return null;
  const paper = paperOn(format, { taken: intake.taken, event, reprint: true });
  return (
    <Dialog title={t('paper.preview', { what: intake.taken.body.ticket })} isWide onClose={onClose}>
      <div className="paper-dialog">
        <PaperPreview paper={paper} onFormat={setFormat} />
        <div className="receipt-buttons">
          <SavePdf key={format} paper={paper} />
        </div>
      </div>
    </Dialog>
  );
}
