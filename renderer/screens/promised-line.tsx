import { CalendarClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Promised } from '../../domain/facts/intake-taken.ts';
import { useDesk } from '../state/desk-slice.ts';
import { sayDayAndTime } from '../words/format.ts';
import './promised-line.css';

/** When it will be ready, and why that was changed; nothing where nothing was promised. */
export function PromisedLine({ promise }: { readonly promise: Promised | undefined }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  if (promise === undefined) return null;
  const { by, because } = promise;
  return (
    <p className="promised">
      <CalendarClock aria-hidden="true" />
      <span>
        {t('promise.title')} <strong className="numbers">{sayDayAndTime(by, timeZone)}</strong>
        {because !== null && <span className="promised-why">{t('promise.changed', { because })}</span>}
      </span>
    </p>
  );
}
