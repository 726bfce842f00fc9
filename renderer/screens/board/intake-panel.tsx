import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { closeIntake } from '../../state/board-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { IntakeFlags } from '../flags/intake-flags.tsx';
import { QueueMark } from '../queue-mark.tsx';
import { SampleProgramme } from '../sample-programme.tsx';
import { PaperActions } from '../paper/paper-actions.tsx';
import { WorkPart } from '../workshop/work-part.tsx';
import { IntakeHistory } from './intake-history.tsx';
import { IntakeItems } from './intake-items.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { PanelPromise } from './panel-promise.tsx';
import { PhotosPart } from './photos-part.tsx';
import { StatusPill } from './status-pill.tsx';
import './intake-panel.css';

/** One intake beside the board: where it stands, what is in it, what happened. */
export function IntakePanel({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const { here } = intake;
  const { ticket, person, contact, queue, verdict, items } = intake.taken.body;
  const reach = [contact.phone, contact.email, contact.place].filter((part) => part !== '');
  useEffect(() => panel.current?.focus(), []);
  return (
    <aside ref={panel} className="card intake-panel" tabIndex={-1} aria-label={t('detail.label', { ticket })}>
      <header className="panel-head">
        <h2 className="code">{ticket}</h2>
        <StatusPill
          status={intake.status.status}
          back={{ done: items.length - here.length, total: items.length }}
        />
        <IconButton icon={X} label={t('common.close')} keys="Esc" onPress={closeIntake} />
      </header>
      <div className="panel-body">
        <IntakeFlags id={intake.taken.id} />
        {intake.foreign > 0 && (
          <Banner tone="info" title="">
            {t('detail.foreign', { count: intake.foreign })}
          </Banner>
        )}
        <section>
          <p className="panel-name">{person.name}</p>
          <p className="panel-line">
            <QueueMark queue={queue} level={verdict?.level ?? null} />
            {verdict !== null && <SampleProgramme isShort />}
            {person.memberNumber !== null && <span className="code">{person.memberNumber}</span>}
          </p>
          <PanelPromise intake={intake} />
          <p className="panel-contact">{reach.length > 0 ? reach.join(' · ') : t('detail.noContact')}</p>
        </section>
        <MoveButtons intake={intake} />
        <WorkPart intake={intake} />
        <IntakeItems items={items} here={here} />
        <PhotosPart intake={intake} />
        <IntakeHistory intake={intake} />
      </div>
      <footer className="panel-foot">
        <PaperActions intake={intake} isReprint />
      </footer>
    </aside>
  );
}
