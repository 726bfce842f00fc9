import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goodCondition } from '../../../domain/loan/good-condition.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { closeLoanDialog, openLoanItem } from '../../state/loans-slice.ts';
import { desk } from '../../state/service.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { LoanRow } from '../../worker/service/loans-service.ts';
import { useSubmitKey } from '../hand-back/use-submit-key.ts';
import { ConditionField } from './condition-field.tsx';
import { LoanProblemNotice } from './loan-problem.tsx';
import { PlacePill } from './place-pill.tsx';
import { useLoanDeed } from './use-loan-deed.ts';

/** An item that was lent came back: who had it, and how it looks. Enter takes it back as good. */
export function TakeBackDialog({ row }: { readonly row: LoanRow }) {
  const { t } = useTranslation();
  const { problem, isPending, run } = useLoanDeed();
  const [condition, setCondition] = useState(goodCondition);
  const [loan] = row.loans;
  const submit = () => {
    if (loan === undefined) return;
    void run(
      () => desk().returnLoan(row.id, loan.id, condition),
      (returned) => {
        closeLoanDialog();
        const undo = { word: t('common.undo'), run: () => void openLoanItem(row.id) };
        toast(t('loanItem.takenBack', { asset: row.asset }), { about: returned, action: undo });
      },
    );
  };
  useSubmitKey(submit);
  return (
    <Dialog title={t('loanItem.takeBackTitle', { asset: row.asset })} onClose={closeLoanDialog}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="loan-who">
          <strong>{loan?.name}</strong> {row.model}
          <PlacePill row={row} />
        </p>
        <ConditionField label={t('loans.conditionLabel')} value={condition} onChange={setCondition} />
        <LoanProblemNotice problem={problem} />
        <div className="dialog-actions">
          <Button look="primary" icon={PackageCheck} keys="Enter" isSubmit autoFocus isPending={isPending}>
            {t('loanItem.takeBack')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
