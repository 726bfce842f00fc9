import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { moveLoanRow, openLoanItem, showMoreLoans, useLoans } from '../../state/loans-slice.ts';
import { rowSteps, keepInSight } from '../board/row-keys.ts';
import { useWindowOfRows } from '../board/use-window-of-rows.ts';
import { LoansTableRow, loanRowId } from './loans-table-row.tsx';
import '../board/board-table.css';

/** Height of a row, px: the same as in the style sheet. */
const ROW = 46;

const columns = ['asset', 'model', 'who', 'state'] as const;

/** The rows. The grid has the focus; the arrow keys move through it, Enter opens. */
export function LoansTable() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const activeId = useLoans((state) => state.activeId);
  const rows = useLoans(({ read }) => read?.rows ?? none);
  const total = useLoans(({ read }) => read?.total ?? 0);
  const isByPerson = useLoans(({ shown }) => shown === 'people');
  const { first, last } = useWindowOfRows(scroller, rows.length, ROW);
  const active = rows.findIndex((row) => row.id === activeId);

  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => keepInSight(scroller.current, active, ROW), [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = rowSteps.get(event.key);
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined) moveLoanRow(step);
    else if (activeId !== null && !event.ctrlKey) void openLoanItem(activeId);
  };

  return (
    <div className="card board-table loans-table">
      <div
        ref={scroller}
        className="board-scroller"
        role="grid"
        tabIndex={0}
        aria-label={t('loans.table')}
        aria-rowcount={rows.length + 1}
        {...(activeId === null ? {} : { 'aria-activedescendant': loanRowId(activeId) })}
        onKeyDown={onKeyDown}
      >
        <div className="board-row board-head" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`loans.column.${column}`)}
            </span>
          ))}
        </div>
        <div className="board-rows" role="rowgroup" style={{ height: rows.length * ROW }}>
          {rows.slice(first, last).map((row, index) => {
            const name = row.loans[0]?.name;
            const isRepeated = isByPerson && name === rows[first + index - 1]?.loans[0]?.name;
            return (
              <LoansTableRow
                key={row.id}
                row={row}
                index={first + index}
                top={(first + index) * ROW}
                isActive={row.id === activeId}
                many={
                  isByPerson && !isRepeated ? rows.filter(({ loans }) => loans[0]?.name === name).length : 1
                }
                isRepeated={isRepeated}
                onOpen={() => void openLoanItem(row.id)}
              />
            );
          })}
        </div>
      </div>
      {rows.length < total && (
        <div className="loans-more">
          <Button onPress={() => void showMoreLoans()}>{t('loans.more')}</Button>
        </div>
      )}
    </div>
  );
}

const none: readonly never[] = [];
