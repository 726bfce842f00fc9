import { PackageCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { openTakeBack } from '../../state/loans-slice.ts';
import type { LoanRow, LoanView } from '../../worker/service/loans-service.ts';
import { sayDateTime } from '../../words/format.ts';
import type { Asked } from './reason-form.tsx';

interface LoanCardProps {
  readonly row: LoanRow;
  readonly loan: LoanView;
  readonly isTwice: boolean;
  readonly onAsk: (asked: Asked) => void;
}

/** Who has the item, since when, and how that ends. */
export function LoanCard({ row, loan, isTwice, onAsk }: LoanCardProps) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { id, name, reach, memberNumber, ticket, at, technician, desk } = loan;
  const time = sayDateTime(readClock(at).wall, timeZone);
  return (
    <section className="loan-card" aria-label={name}>
      <p className="panel-name">{name}</p>
      <p>{[reach, memberNumber, ticket].filter((part) => part !== null && part !== '').join(' · ')}</p>
      <p className="field-hint">{t('loanItem.since', { time, technician, desk })}</p>
      <div className="loan-deeds">
        {isTwice ? (
          <Button look="danger" onPress={() => onAsk({ what: 'mistaken', id })}>
            {t('loanItem.mistaken')}
          </Button>
        ) : (
          <>
            <Button look="primary" icon={PackageCheck} autoFocus onPress={() => openTakeBack(row)}>
              {t('loanItem.takeBack')}
            </Button>
            <Button onPress={() => onAsk({ what: 'lost', id })}>{t('loanItem.settleLost')}</Button>
            <Button onPress={() => onAsk({ what: 'kept', id })}>{t('loanItem.settleKept')}</Button>
          </>
        )}
      </div>
    </section>
  );
}
