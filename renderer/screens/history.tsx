import { useTranslation } from 'react-i18next';
import { readClock } from '../../domain/facts/hybrid-clock.ts';
import { useDesk } from '../state/desk-slice.ts';
import type { Doing } from '../worker/service/intakes-service.ts';
import { sayDateTime } from '../words/format.ts';
import './history.css';

/** One thing that happened. */
export interface HistoryStep extends Doing {
  readonly what: string;
  /** What goes with it in words; empty for nothing. */
  readonly how: string;
  /** The reason that was given; empty for none. */
  readonly because: string;
}

/** What happened, in the order it is given. */
export function History({ steps }: { readonly steps: readonly HistoryStep[] }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  return (
    <ol className="history">
      {steps.map(({ what, how, because, at, technician, desk }) => (
        <li key={`${at} ${what}`}>
          <time className="numbers">{sayDateTime(readClock(at).wall, timeZone)}</time>
          <strong>{what}</strong>
          {how !== '' && <span>{how}</span>}
          {because !== '' && <q>{because}</q>}
          <span>{t('detail.by', { technician, desk })}</span>
        </li>
      ))}
    </ol>
  );
}
