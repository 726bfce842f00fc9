import { ArrowRight, CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFormat } from '../../../domain/paper/formats.ts';
import { Button } from '../../design/button.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { leaveTicket } from '../../state/draft-slice.ts';
import { goTo } from '../../state/navigation-slice.ts';
import { paperOn } from '../../state/papers.ts';
import { clearVerify } from '../../state/verify-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { PromisedLine } from '../promised-line.tsx';
import { QueueMark } from '../queue-mark.tsx';
import { PaperActions } from '../paper/paper-actions.tsx';
import { PaperPreview } from '../paper/paper-preview.tsx';
import { useSigned } from '../paper/use-signed.ts';
import { SampleProgramme } from '../sample-programme.tsx';
import { UnsupportedLine } from './unsupported-line.tsx';
import './ticket-screen.css';

/** The intake is on the disk: the ticket to read out, the receipt to hand over. */
export function TicketScreen({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const { body } = intake.taken;
  const event = useDesk(({ status }) => status?.event);
  const usual = useDesk(({ settings }) => settings?.receiptFormat ?? 'a4');
  const [shown, setShown] = useState<PaperFormat>(usual);
  const signed = useSigned(intake.taken);
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
        <PromisedLine promise={body.promise} />
        <UnsupportedLine items={body.items} />
        <PaperActions intake={intake} isReprint={false} shown={shown} />
        <Button size="l" icon={ArrowRight} keys="Esc" onPress={next}>
          {t('ticket.next')}
        </Button>
      </div>
      {event !== undefined && (
        <PaperPreview
          paper={paperOn(shown, signed({ taken: intake.taken, event, reprint: false }))}
          onFormat={setShown}
        />
      )}
    </section>
  );
}
