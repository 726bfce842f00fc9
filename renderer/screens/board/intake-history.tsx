import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { useDesk } from '../../state/desk-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { sayDateTime } from '../../words/format.ts';
import { historySteps } from './history-steps.ts';

/** Everything that happened to an intake, newest first. */
export function IntakeHistory({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  return (
    <section>
      <h3>{t('detail.history')}</h3>
      <ol className="history">
        {historySteps(intake, t).map(({ what, how, because, at, technician, desk }) => (
          <li key={`${at} ${what}`}>
            <time className="numbers">{sayDateTime(readClock(at).wall, timeZone)}</time>
            <strong>{what}</strong>
            {how !== '' && <span>{how}</span>}
            {because !== '' && <q>{because}</q>}
            <span>{t('detail.by', { technician, desk })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
