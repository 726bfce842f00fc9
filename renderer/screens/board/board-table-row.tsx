import { CheckSquare, CloudUpload, Flag } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { togglePicked, usePicked } from '../../state/picked-slice.ts';
import { dueBy } from '../../../domain/intake/due.ts';
import { useNow } from '../../state/use-now.ts';
import type { BoardRow } from '../../worker/service/intakes-service.ts';
import { sayAge } from '../../words/format.ts';
import { QueueMark } from '../queue-mark.tsx';
import { DueMark } from './due-mark.tsx';
import { StatusPill } from './status-pill.tsx';

interface BoardTableRowProps {
  readonly row: BoardRow;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onOpen: (id: string) => void;
}

/** Element id of a row, for the grid to point at. */
export function boardRowId(id: string): string {
  return `intake-${id}`;
}

/** One intake on the board. */
export const BoardTableRow = memo(function BoardTableRow(props: BoardTableRowProps) {
  const { row, index, top, isActive, onOpen } = props;
  const { t } = useTranslation();
  const now = useNow();
  const isPicked = usePicked(({ ids }) => ids.includes(row.id));
  const [first, ...others] = row.models;
  const by = dueBy(row);
  return (
    <div
      id={boardRowId(row.id)}
      className="board-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      style={{ top }}
      onClick={(event) => (event.ctrlKey || event.metaKey ? togglePicked(row.id) : onOpen(row.id))}
    >
      <span role="gridcell" className="board-ticket code">
        {isPicked && <CheckSquare className="board-picked" aria-label={t('picked.mark')} />}
        {row.ticket}
        {row.elsewhere && <span className="board-elsewhere">{t('board.at', { desk: row.desk })}</span>}
      </span>
      <span role="gridcell" className="board-person">
        {row.name}
      </span>
      <span role="gridcell" className="board-items">
        {first}
        {others.length > 0 && (
          <span className="board-others"> {t('board.more_items', { count: others.length })}</span>
        )}
      </span>
      <span role="gridcell">
        <QueueMark queue={row.queue} level={row.level} />
      </span>
      <span role="gridcell" className="board-due numbers">
        {by !== null && <DueMark by={by} />}
      </span>
      <span role="gridcell" className="board-age numbers">
        {sayAge(now - row.takenAt) ?? t('age.now')}
      </span>
      <span role="gridcell" className="board-status">
        <StatusPill status={row.status} back={{ done: row.handedBack, total: row.models.length }} />
        {row.flagged && (
          <span className="board-flag" title={t('flags.mark')}>
            <Flag aria-label={t('flags.mark')} />
          </span>
        )}
        {!row.synced && (
          <span className="board-unsynced" title={t('board.unsynced')}>
            <CloudUpload aria-label={t('board.unsynced')} />
          </span>
        )}
      </span>
    </div>
  );
});
