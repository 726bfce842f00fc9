import { Clock, ClockAlert, PackageCheck, PackageX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../state/desk-slice.ts';
import { useNow } from '../../state/use-now.ts';
import type { LoanRow } from '../../worker/service/loans-service.ts';
import { dueWords, type DueWords } from '../../words/loan-words.ts';
import '../board/status-pill.css';
import './place-pill.css';

const dueIcons: Record<DueWords['tone'], LucideIcon> = { late: ClockAlert, soon: Clock, calm: Clock };

/** Where an item is: in, out and until when or how late, or no longer there. */
export function PlacePill({ row }: { readonly row: LoanRow }) {
  const { t } = useTranslation();
  const now = useNow();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const [loan] = row.loans;
  if (loan !== undefined) {
    const { tone, text } = dueWords(loan.due, now, timeZone, t);
    const Icon = dueIcons[tone];
    return (
      <span className={`status-pill place-${tone}`}>
        <Icon aria-hidden="true" />
        {text}
      </span>
    );
  }
  const isIn = row.place === 'in';
  const Icon = isIn ? PackageCheck : PackageX;
  return (
    <span className={`status-pill ${isIn ? 'status-ready' : 'status-handed-back'}`}>
      <Icon aria-hidden="true" />
      {t(`loans.place.${row.place}`)}
    </span>
  );
}
