import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { moveRow, openIntake, showMoreRows, useBoard } from '../../state/board-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { BoardRow } from '../../worker/service/intakes-service.ts';
import { SampleProgramme } from '../sample-programme.tsx';
import { BoardTableRow, boardRowId } from './board-table-row.tsx';
import { useWindowOfRows } from './use-window-of-rows.ts';
import './board-table.css';

/** Height of a row, px: the same as in the style sheet. */
const ROW = 46;
const PAGE_OF_ROWS = 10;

const columns = ['ticket', 'person', 'items', 'queue', 'age', 'status'] as const;

/** The rows. The grid has the focus; the arrow keys move through it, Enter opens. */
export function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const activeId = useBoard((state) => state.activeId);
  const total = useBoard((state) => state.total);
  const { first, last } = useWindowOfRows(scroller, rows.length, ROW);
  const active = rows.findIndex((row) => row.id === activeId);

  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => keepInSight(scroller.current, active), [active]);

  const open = async (id: string) => {
    if (!(await openIntake(id))) toast(t('board.noSuchIntake'), { tone: 'bad' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps.get(event.key);
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined) moveRow(step);
    else if (activeId !== null && !event.ctrlKey) void open(activeId);
  };

  return (
    <div className="card board-table">
      <div
        ref={scroller}
        className="board-scroller"
        role="grid"
        tabIndex={0}
        aria-label={t('board.table')}
        aria-rowcount={rows.length + 1}
        {...(activeId === null ? {} : { 'aria-activedescendant': boardRowId(activeId) })}
        onKeyDown={onKeyDown}
      >
        <div className="board-row board-head" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`board.${column}`)} {column === 'queue' && <SampleProgramme isShort />}
            </span>
          ))}
        </div>
        <div className="board-rows" role="rowgroup" style={{ height: rows.length * ROW }}>
          {rows.slice(first, last).map((row, index) => (
            <BoardTableRow
              key={row.id}
              row={row}
              index={first + index}
              top={(first + index) * ROW}
              isActive={row.id === activeId}
              onOpen={() => void open(row.id)}
            />
          ))}
        </div>
      </div>
      {rows.length < total && (
        <div className="board-more">
          <Button onPress={() => void showMoreRows()}>{t('board.more')}</Button>
        </div>
      )}
    </div>
  );
}

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', PAGE_OF_ROWS],
  ['PageUp', -PAGE_OF_ROWS],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/** Scrolls by as little as shows the row whole, below the head that stays. */
function keepInSight(scroller: HTMLElement | null, index: number): void {
  if (scroller === null || index < 0) return;
  const top = index * ROW;
  const room = scroller.clientHeight - ROW;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW > scroller.scrollTop + room) scroller.scrollTop = top + ROW - room;
}
