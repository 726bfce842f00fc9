import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { useDesk } from '../../state/desk-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { sayDateTime } from '../../words/format.ts';
import { answerWords } from '../../words/answer-words.ts';

/** Everything that happened to an intake, newest first. */
export function IntakeHistory({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { taken, moves, settlements } = intake;
  const steps = [
    { ...taken, what: t('detail.takenIn'), because: '' },
    ...moves.map((move) => ({ ...move, what: t(`status.${move.to}`), because: '' })),
    ...settlements.map((settled) => ({
      ...settled,
      what: t('flags.done', { answer: answerWords(settled.body, t) }),
      because: settled.body.because,
    })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section>
      <h3>{t('detail.history')}</h3>
      <ol className="history">
        {steps.map(({ what, because, at, technician, desk }) => (
          <li key={`${at} ${what}`}>
            <time className="numbers">{sayDateTime(readClock(at).wall, timeZone)}</time>
            <strong>{what}</strong>
            {because !== '' && <q>{because}</q>}
            <span>{t('detail.by', { technician, desk })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
