import { useLoans } from '../../state/loans-slice.ts';
import { LendDialog } from './lend-dialog.tsx';
import { LoanItemDialog } from './loan-item-dialog.tsx';
import { PoolDialog } from './pool-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import './loan-dialogs.css';

/** The dialog that is open; none most of the time. */
export function LoanDialogs() {
  const dialog = useLoans((state) => state.dialog);
  switch (dialog?.at) {
    case 'lend':
      return <LendDialog items={dialog.items} borrower={dialog.borrower} />;
    case 'take-back':
      return <TakeBackDialog row={dialog.row} />;
    case 'item':
      return <LoanItemDialog key={dialog.detail.row.id} detail={dialog.detail} />;
    case 'pool':
      return <PoolDialog />;
    case undefined:
      return null;
  }
}
