import { AlarmClock, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dueAt } from '../../../domain/intake/due.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { useNow } from '../../state/use-now.ts';
import { sayAge, sayDateTime, sayDayTime } from '../../words/format.ts';
import './due-mark.css';

/** When something has to be ready, at the venue's time: in words, a sign and a colour. `by`: ms since 1970. */
export function DueMark({ by }: { readonly by: number }) {
  const { t } = useTranslation();
  const now = useNow();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const due = dueAt(by, now);
  const age = sayAge(Math.abs(by - now));
  const words = {
    overdue: age === null ? t('due.overdueNow') : t('due.overdue', { age }),
    soon: age === null ? t('due.soonNow') : t('due.soon', { age }),
    early: t('due.by', { time: sayDayTime(by, now, timeZone) }),
  };
  const Icon = due === 'early' ? Clock : AlarmClock;
  return (
    <span className={`due-mark due-${due}`} title={t('due.promised', { time: sayDateTime(by, timeZone) })}>
      <Icon aria-hidden="true" />
      {words[due]}
    </span>
  );
}
