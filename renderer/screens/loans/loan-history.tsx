import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { useDesk } from '../../state/desk-slice.ts';
import type { LoanItemDetail } from '../../worker/service/loans-service.ts';
import { sayDateTime } from '../../words/format.ts';
import { loanSteps } from './loan-steps.ts';
import '../board/intake-panel.css';

/** Everything that happened to an item, newest first. */
export function LoanHistory({ detail }: { readonly detail: LoanItemDetail }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  return (
    <section>
      <h3 className="part-title">{t('loanItem.history')}</h3>
      <ol className="history">
        {loanSteps(detail, t).map(({ id, what, how, because, at, technician, desk }) => (
          <li key={id}>
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
