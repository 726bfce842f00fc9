import { useTranslation } from 'react-i18next';
import { ReceiptDocument } from '../receipt/receipt-document.tsx';
import { useDesk } from '../state/desk-slice.ts';
import type { IntakeDetail } from '../worker/desk-service.ts';
import './receipt-preview.css';

/** The receipt as it will be printed, small. */
export function ReceiptPreview({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  if (event === undefined) return null;
  return (
    <div className="receipt-preview" role="img" aria-label={t('ticket.preview')}>
      <div className="receipt-sheet">
        <ReceiptDocument receipt={{ taken: intake.taken, event, reprint: false }} />
      </div>
    </div>
  );
}
