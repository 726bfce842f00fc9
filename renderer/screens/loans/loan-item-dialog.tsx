import { Ban, HandHelping, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { closeLoanDialog, openLending } from '../../state/loans-slice.ts';
import type { LoanItemDetail } from '../../worker/service/loans-service.ts';
import { BackAfterAll } from './back-after-all.tsx';
import { LoanCard } from './loan-card.tsx';
import { LoanHistory } from './loan-history.tsx';
import { LoanSignatures } from './loan-signatures.tsx';
import { PlacePill } from './place-pill.tsx';
import { ReasonForm, type Asked } from './reason-form.tsx';

/** One item of the pool: where it is, what can be done about that, what happened to it. */
export function LoanItemDialog({ detail }: { readonly detail: LoanItemDetail }) {
  const { row, gone, undoable } = detail;
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const about = [
    row.serial === null ? '' : t('loanItem.serial', { serial: row.serial }),
    t(`loans.kind.${row.kind}`),
    row.value === null ? '' : t('loanItem.value', { value: row.value }),
    row.note,
  ];
  const title = t('loanItem.title', { asset: row.asset, model: row.model });
  return (
    <Dialog title={title} onClose={closeLoanDialog}>
      <div className="dialog-form loan-item">
        <p className="loan-about">
          <PlacePill row={row} />
          <span>{about.filter((part) => part !== '').join(' · ')}</span>
        </p>
        {row.loans.length > 1 && (
          <Banner tone="bad" title={t('loans.twice', { count: 1 })}>
            {t('loans.twiceHint')}
          </Banner>
        )}
        {row.loans.map((loan) => (
          <LoanCard key={loan.id} row={row} loan={loan} isTwice={row.loans.length > 1} onAsk={setAsked} />
        ))}
        {asked !== null ? (
          <ReasonForm key={asked.what} itemId={row.id} asked={asked} onDone={() => setAsked(null)} />
        ) : (
          <>
            {gone !== null && row.place === 'gone' && <BackAfterAll itemId={row.id} loan={gone.loan} />}
            <div className="loan-deeds">
              {row.place === 'in' && (
                <Button look="primary" icon={HandHelping} autoFocus onPress={() => openLending([row])}>
                  {t('loans.lend')}
                </Button>
              )}
              {undoable !== null && (
                <Button
                  icon={Undo2}
                  onPress={() => setAsked({ what: `undo-${undoable.by}`, id: undoable.id })}
                >
                  {undoable.by === 'return'
                    ? t('loanItem.undoReturn')
                    : t('loanItem.undoSettlement', { outcome: t(`loans.outcome.${undoable.outcome}`) })}
                </Button>
              )}
              {(row.place === 'in' || row.place === 'gone') && (
                <Button look="quiet" icon={Ban} onPress={() => setAsked({ what: 'withdraw', id: row.id })}>
                  {t('loanItem.withdraw')}
                </Button>
              )}
            </div>
          </>
        )}
        <LoanSignatures detail={detail} />
        <LoanHistory detail={detail} />
      </div>
    </Dialog>
  );
}
