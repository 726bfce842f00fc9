import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goodCondition } from '../../../domain/loan/good-condition.ts';
import { Button } from '../../design/button.tsx';
import { desk } from '../../state/service.ts';
import { ConditionField } from './condition-field.tsx';
import { LoanProblemNotice } from './loan-problem.tsx';
import { useLoanDeed } from './use-loan-deed.ts';

interface BackAfterAllProps {
  readonly itemId: string;
  /** The loan from which it never came back. */
  readonly loan: string;
}

/** An item that was lost or kept is here again, and looks so. */
export function BackAfterAll({ itemId, loan }: BackAfterAllProps) {
  const { t } = useTranslation();
  const { problem, isPending, run } = useLoanDeed();
  const [condition, setCondition] = useState(goodCondition);
  const submit = () =>
    void run(
      () => desk().returnLoan(itemId, loan, condition),
      () => undefined,
    );
  return (
    <div className="loan-reason">
      <ConditionField label={t('loans.conditionLabel')} value={condition} onChange={setCondition} />
      <LoanProblemNotice problem={problem} />
      <div className="loan-deeds">
        <Button icon={PackageCheck} autoFocus isPending={isPending} onPress={submit}>
          {t('loanItem.back')}
        </Button>
      </div>
    </div>
  );
}
