import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ReceiptDocument } from '../receipt/receipt-document.tsx';
import { useDesk } from '../state/desk-slice.ts';
import type { IntakeDetail } from '../worker/service/intakes-service.ts';
import { useFit } from './use-fit.ts';
import './receipt-preview.css';

/** The receipt as it will be printed, as large as there is room for. */
export function ReceiptPreview({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const event = useDesk(({ status }) => status?.event);
  const room = useRef<HTMLDivElement>(null);
  const scale = useFit(room);
  if (event === undefined) return null;
  return (
    <div ref={room} className="receipt-preview" role="img" aria-label={t('ticket.preview')}>
      <div className="receipt-sheet" style={{ zoom: scale }}>
        <ReceiptDocument receipt={{ taken: intake.taken, event, reprint: false }} />
      </div>
    </div>
  );
}
