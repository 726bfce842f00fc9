import { CircleAlert, Copy } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanRow } from '../../worker/service/loans-service.ts';
import { sayNumber } from '../../words/format.ts';
import { PlacePill } from './place-pill.tsx';

interface LoansTableRowProps {
  readonly row: LoanRow;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  /** Items the person has, where rows are listed by person and this is the first of them. */
  readonly many: number;
  /** The row above is the same person's. */
  readonly isRepeated: boolean;
  readonly onOpen: () => void;
}

/** Element id of a row, for the grid to point at. */
export function loanRowId(id: string): string {
  return `loan-${id}`;
}

/** One item of the pool. */
export const LoansTableRow = memo(function LoansTableRow(props: LoansTableRowProps) {
  const { row, index, top, isActive, many, isRepeated, onOpen } = props;
  const { t } = useTranslation();
  const [loan, ...others] = row.loans;
  return (
    <div
      id={loanRowId(row.id)}
      className="board-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      style={{ top }}
      onClick={onOpen}
    >
      <span role="gridcell" className="board-ticket code">
        {row.asset}
      </span>
      <span role="gridcell" className="board-items">
        {row.model}
        {row.condition.state === 'marked' && (
          <span className="loans-marked" title={row.condition.note}>
            <CircleAlert aria-hidden="true" /> {t('loans.condition.marked')}
          </span>
        )}
      </span>
      <span role="gridcell" className={isRepeated ? 'board-person loans-repeated' : 'board-person'}>
        {loan !== undefined &&
          (many > 1 ? t('loans.many', { name: loan.name, number: sayNumber(many) }) : loan.name)}
        {loan?.ticket != null && <span className="board-elsewhere code">{loan.ticket}</span>}
      </span>
      <span role="gridcell" className="board-status">
        <PlacePill row={row} />
        {others.length > 0 && (
          <span className="board-flag" title={t('loans.twiceMark')}>
            <Copy aria-label={t('loans.twiceMark')} />
          </span>
        )}
      </span>
    </div>
  );
});
