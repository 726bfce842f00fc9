import { useTranslation } from 'react-i18next';
import { Hourglass } from 'lucide-react';
import './wait-notice.css';

/** How long to wait for the next try, counted down; said aloud once, not every second. */
export function WaitNotice({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  if (seconds === 0) return null;
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <p className="wait-notice" role="timer">
      <Hourglass aria-hidden="true" />
      <span>
        <strong className="numbers">{t('closed.wait', { time })}</strong> {t('closed.waitWhy')}
      </span>
    </p>
  );
}
