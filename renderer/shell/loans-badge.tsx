import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../state/desk-slice.ts';
import { countLoans, useLoans } from '../state/loans-slice.ts';
import { useNow } from '../state/use-now.ts';
import { sayNumber } from '../words/format.ts';
import './loans-badge.css';

/** How many loans want looking after, at the corner of their section; nothing while none does. */
export function LoansBadge() {
  const { t } = useTranslation();
  const count = useLoans((state) => state.toLookAfter);
  const changed = useDesk((state) => state.loansChanged);
  const now = useNow();
  useEffect(() => void countLoans(), [changed, now]);
  if (count === 0) return null;
  return (
    <span className="loans-badge numbers">
      <span aria-hidden="true">{sayNumber(count)}</span>
      <span className="visually-hidden">{t('nav.lookAfter', { count })}</span>
    </span>
  );
}
