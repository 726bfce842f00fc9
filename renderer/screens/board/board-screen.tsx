import { LayoutList, SearchX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../design/empty.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { closeIntake, readBoard, refreshDetail, useBoard } from '../../state/board-slice.ts';
import { hideFlags, readFlags, useFlags } from '../../state/flags-slice.ts';
import { closeHandBack } from '../../state/hand-back-slice.ts';
import { FlagsHead } from '../flags/flags-head.tsx';
import { FlagsList } from '../flags/flags-list.tsx';
import { HandBackDialogs } from '../hand-back/hand-back-dialogs.tsx';
import type { BoardRow } from '../../worker/service/intakes-service.ts';
import { pickNone, togglePicked, usePicked } from '../../state/picked-slice.ts';
import { BoardFilter } from './board-filter.tsx';
import { BoardTable } from './board-table.tsx';
import { IntakePanel } from './intake-panel.tsx';
import { PickedBar } from './picked-bar.tsx';
import { useMove } from './use-move.ts';
import { usePrintPicked } from './use-print-picked.ts';
import './board-screen.css';

/** All intakes of the event that this laptop knows of, newest first. */
export function BoardScreen() {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const changed = useDesk((state) => state.intakesChanged);
  const rows = useBoard((state) => state.rows);
  const detail = useBoard((state) => state.detail);
  const areFlagsShown = useFlags((state) => state.isShown);
  const { moveOn, handBack } = useMove();
  const printing = usePrintPicked();
  useEffect(() => {
    void readBoard();
    void refreshDetail();
    void readFlags();
  }, [changed]);
  useEffect(
    () => () => {
      hideFlags();
      closeHandBack();
      pickNone();
    },
    [],
  );
  // The row the keys are on is out of sight while flags are shown, unless it is the open intake.
  const ifSeen = (act: () => void) => () => {
    if (!areFlagsShown || detail !== null) act();
  };
  useHotkeys({
    '/': () => search.current?.focus(),
    n: ifSeen(moveOn),
    N: ifSeen(moveOn),
    h: ifSeen(handBack),
    H: ifSeen(handBack),
    x: ifSeen(pickRow),
    X: ifSeen(pickRow),
    l: ifSeen(printing.printLabels),
    L: ifSeen(printing.printLabels),
    Escape: () => {
      if (useBoard.getState().detail !== null) closeIntake();
      else if (areFlagsShown) hideFlags();
      else if (usePicked.getState().ids.length > 0) pickNone();
      else search.current?.focus();
    },
  });
  return (
    <div className="board" data-detail={detail !== null}>
      {areFlagsShown ? (
        <FlagsHead />
      ) : (
        <>
          <h1 className="visually-hidden">{t('board.title')}</h1>
          <BoardFilter search={search} />
        </>
      )}
      <PickedBar printing={printing} />
      <div className="board-main">
        {areFlagsShown ? <FlagsList /> : <Rows rows={rows} />}
        {detail !== null && <IntakePanel key={detail.taken.id} intake={detail} />}
      </div>
      {detail !== null && <HandBackDialogs intake={detail} />}
    </div>
  );
}

/** Picks the row the keys are on, or leaves it out again. */
function pickRow(): void {
  const { activeId } = useBoard.getState();
  if (activeId !== null) togglePicked(activeId);
}

function Rows({ rows }: { readonly rows: readonly BoardRow[] | null }) {
  return rows !== null && rows.length === 0 ? <NoRows /> : <BoardTable rows={rows ?? []} />;
}

function NoRows() {
  const { t } = useTranslation();
  const filtered = useBoard(({ text, shown }) => text.trim() !== '' || shown !== 'open');
  return (
    <div className="card board-none">
      <Empty icon={filtered ? SearchX : LayoutList} title={filtered ? t('board.noMatch') : t('board.none')}>
        <p>{filtered ? t('board.noMatchHint') : t('board.noneHint')}</p>
      </Empty>
    </div>
  );
}
