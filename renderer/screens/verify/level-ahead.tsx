import { CalendarClock, TrendingUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LevelOutlook } from '../../worker/service/given-verdict.ts';
import { lossWords, reachWords } from './outlook-words.ts';
import './level-ahead.css';

/** What the next level takes, and what the next recalculation will take away. */
export function LevelAhead({ outlook: { next, loss } }: { readonly outlook: LevelOutlook }) {
  const { t } = useTranslation();
  if (next === null && loss === null) return null;
  return (
    <ul className="level-ahead" aria-label={t('outlook.label')}>
      {next !== null && (
        <li>
          <TrendingUp aria-hidden="true" />
          {reachWords(next, t)}
        </li>
      )}
      {loss !== null && (
        <li className="level-ahead-loss">
          <CalendarClock aria-hidden="true" />
          {lossWords(loss, t)}
        </li>
      )}
    </ul>
  );
}
