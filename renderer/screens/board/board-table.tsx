import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { moveRow, openIntake, showRows, useBoard } from '../../state/board-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { SampleProgramme } from '../sample-programme.tsx';
import { BoardTableRow, boardRowId } from './board-table-row.tsx';
import { keepInSight, rowSteps } from './row-keys.ts';
import { useWindowOfRows } from './use-window-of-rows.ts';
import './board-table.css';

/** Height of a row, px: the same as in the style sheet. */
const ROW = 46;

const columns = ['ticket', 'person', 'items', 'queue', 'due', 'age', 'status'] as const;

/** The rows. The grid has the focus; the arrow keys move through it, Enter opens. */
export function BoardTable() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useBoard((state) => state.rows);
  const from = useBoard((state) => state.from);
  const total = useBoard((state) => state.total);
  const activeId = useBoard((state) => state.activeId);
  const activeAt = useBoard((state) => state.activeAt);
  const { first, last } = useWindowOfRows(scroller, total, ROW);
  // A row that is still being read leaves its place empty.
  const drawn = (rows ?? []).slice(Math.max(0, first - from), Math.max(0, last - from));
  const drawnFrom = Math.max(first, from);

  useEffect(() => scroller.current?.focus(), []);
  useEffect(() => keepInSight(scroller.current, activeAt, ROW), [activeAt]);
  useEffect(() => showRows(first, last), [first, last, rows]);

  const open = useCallback(
    async (id: string) => {
      if (!(await openIntake(id))) toast(t('board.noSuchIntake'), { tone: 'bad' });
    },
    [t],
  );
  const onOpen = useCallback((id: string) => void open(id), [open]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = rowSteps.get(event.key);
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
        aria-rowcount={total + 1}
        {...(drawn.some(({ id }) => id === activeId) && activeId !== null
          ? { 'aria-activedescendant': boardRowId(activeId) }
          : {})}
        onKeyDown={onKeyDown}
      >
        <div className="board-row board-head" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`board.${column}`)} {column === 'queue' && <SampleProgramme isShort />}
            </span>
          ))}
        </div>
        <div className="board-rows" role="rowgroup" style={{ height: total * ROW }}>
          {drawn.map((row, index) => (
            <BoardTableRow
              key={row.id}
              row={row}
              index={drawnFrom + index}
              top={(drawnFrom + index) * ROW}
              isActive={row.id === activeId}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
