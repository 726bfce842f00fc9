import { CalendarX2, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { startBlankDraft } from '../../state/draft-slice.ts';
import { goTo } from '../../state/navigation-slice.ts';
import { clearVerify, type Outcome } from '../../state/verify-slice.ts';
import { sayAge, sayAgo } from '../../words/format.ts';
import './nothing-panel.css';

type NothingPanelProps = Pick<Extract<Outcome, { kind: 'nothing' }>, 'why' | 'input'>;

/** The input was neither card, person nor ticket: why, and what to do. */
export function NothingPanel({ why, input }: NothingPanelProps) {
  const { t } = useTranslation();
  const isTooOld = why === 'roster-too-old';
  const takeInWithout = async () => {
    await startBlankDraft();
    goTo('intake');
    clearVerify();
  };
  return (
    <section className="nothing" data-verdict="none" aria-label={t('verify.region')} role="alert">
      <Empty icon={isTooOld ? CalendarX2 : SearchX} title={t(`verify.nothing.${why}`)}>
        {isTooOld && <RosterConfirmed />}
        <p className="nothing-hint">{t(`verify.nothingHint.${why}`)}</p>
        {input !== '' && <p className="nothing-input code">{t('verify.typed', { input })}</p>}
        <Button onPress={() => void takeInWithout()}>{t('verify.newIntake')}</Button>
      </Empty>
    </section>
  );
}

const DAY = 24 * 60 * 60_000;

/** How old the roster is, beside what the event allows. */
function RosterConfirmed() {
  const { t } = useTranslation();
  const tooOld = useDesk(({ status }) => status?.roster.tooOld ?? null);
  if (tooOld === null) return null;
  const ago = sayAgo(tooOld.days * DAY) ?? '';
  const allowed = sayAge(tooOld.allowedDays * DAY) ?? '';
  return <p className="nothing-hint">{t('verify.rosterConfirmed', { ago, allowed })}</p>;
}
