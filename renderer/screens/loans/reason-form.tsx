import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/text-field.tsx';
import { desk } from '../../state/service.ts';
import { dismissAbout } from '../../state/toasts-slice.ts';
import type { LoanResult } from '../../worker/service/loans-service.ts';
import { LoanProblemNotice } from './loan-problem.tsx';
import { useLoanDeed } from './use-loan-deed.ts';

/** What is to be done with a reason; `id` is the loan's, the item's, or that of the fact to undo. */
export interface Asked {
  readonly what: 'lost' | 'kept' | 'mistaken' | 'withdraw' | 'undo-return' | 'undo-settlement';
  readonly id: string;
}

interface ReasonFormProps {
  readonly itemId: string;
  readonly asked: Asked;
  readonly onDone: () => void;
}

/** Asks why, and does it. */
export function ReasonForm({ itemId, asked, onDone }: ReasonFormProps) {
  const { t } = useTranslation();
  const [because, setBecause] = useState('');
  const { problem, isPending, run, forget } = useLoanDeed();
  return (
    <form
      className="loan-reason"
      onSubmit={(event) => {
        event.preventDefault();
        void run(
          () => save(itemId, asked, because),
          () => {
            dismissAbout(asked.id);
            onDone();
          },
        );
      }}
    >
      <TextField
        label={t('loanItem.reason')}
        hint={t(`loanItem.askHint.${asked.what}`)}
        value={because}
        maxLength={500}
        autoFocus
        onChange={(said) => {
          setBecause(said);
          forget();
        }}
      />
      <LoanProblemNotice problem={problem} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onDone}>
          {t('common.cancel')}
        </Button>
        <Button look="primary" keys="Enter" isSubmit isPending={isPending}>
          {t(`loanItem.ask.${asked.what}`)}
        </Button>
      </div>
    </form>
  );
}

function save(itemId: string, { what, id }: Asked, because: string): Promise<LoanResult> {
  switch (what) {
    case 'undo-return':
      return desk().undoReturn(itemId, id, because);
    case 'undo-settlement':
      return desk().undoSettlement(itemId, id, because);
    case 'withdraw':
      return desk().withdrawItem(itemId, because);
    case 'lost':
    case 'kept':
    case 'mistaken':
      return desk().settleLoan(itemId, id, what, because);
  }
}
