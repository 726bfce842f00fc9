import { ArrowRight, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { leaveTicket } from '../../state/draft-slice.ts';
import { goTo } from '../../state/navigation-slice.ts';
import { clearVerify } from '../../state/verify-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { QueueMark } from '../queue-mark.tsx';
import { ReceiptActions } from '../receipt-actions.tsx';
import { SampleProgramme } from '../sample-programme.tsx';
import { ReceiptPreview } from '../receipt-preview.tsx';
import './ticket-screen.css';

/** The intake is on the disk: the ticket to read out, the receipt to hand over. */
export function TicketScreen({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const { body } = intake.taken;
  const next = () => {
    leaveTicket();
    clearVerify();
    goTo('verify');
  };
  useHotkeys({ Escape: next });
  return (
    <section className="ticket-screen" aria-label={t('ticket.takenFor', { name: body.person.name })}>
      <div className="ticket-words">
        <p className="ticket-taken" role="status">
          <CircleCheck aria-hidden="true" />
          {t('ticket.takenFor', { name: body.person.name })}
        </p>
        <p className="visually-hidden">{t('ticket.label')}</p>
        <h1 className="ticket-number code">{body.ticket}</h1>
        <QueueMark queue={body.queue} level={body.verdict?.level ?? null} />
        {body.verdict !== null && <SampleProgramme />}
        <ReceiptActions intake={intake} reprint={false} isMain />
        <Button size="l" icon={ArrowRight} keys="Esc" onPress={next}>
          {t('ticket.next')}
        </Button>
      </div>
      <ReceiptPreview intake={intake} />
    </section>
  );
}
