import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { useDesk } from '../../state/desk-slice.ts';
import type { IntakeDetail } from '../../worker/desk-service.ts';
import { sayDateTime } from '../../words/format.ts';

/** Everything that happened to an intake, newest first. */
export function IntakeHistory({ intake: { taken, moves } }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const steps = [
    { what: t('detail.takenIn'), at: taken.at, technician: taken.technician, desk: taken.desk },
    ...moves.map(({ to, ...rest }) => ({ what: t(`status.${to}`), ...rest })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section>
      <h3>{t('detail.history')}</h3>
      <ol className="history">
        {steps.map(({ what, at, technician, desk }) => (
          <li key={`${at} ${what}`}>
            <time className="numbers">{sayDateTime(readClock(at).wall, timeZone)}</time>
            <strong>{what}</strong>
            <span>{t('detail.by', { technician, desk })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
