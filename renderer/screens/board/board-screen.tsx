import { FilterX, LayoutList, SearchX } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { useDesk } from '../../state/desk-slice.ts';
import {
  clearFilters,
  closeIntake,
  isNarrowed,
  readBoard,
  refreshDetail,
  useBoard,
} from '../../state/board-slice.ts';
import { hideFlags, readFlags, useFlags } from '../../state/flags-slice.ts';
import { closeHandBack } from '../../state/hand-back-slice.ts';
import { useNow } from '../../state/use-now.ts';
import { closeWorkNote } from '../../state/work-note-slice.ts';
import { FlagsHead } from '../flags/flags-head.tsx';
import { FlagsList } from '../flags/flags-list.tsx';
import { HandBackDialogs } from '../hand-back/hand-back-dialogs.tsx';
import { pickNone, togglePicked, usePicked } from '../../state/picked-slice.ts';
import { WorkDialogs } from '../workshop/work-dialogs.tsx';
import { BoardFilter } from './board-filter.tsx';
import { BoardTable } from './board-table.tsx';
import { IntakePanel } from './intake-panel.tsx';
import { PickedBar } from './picked-bar.tsx';
import { useFilterKeys } from './use-filter-keys.ts';
import { useMove } from './use-move.ts';
import { usePrintPicked } from './use-print-picked.ts';
import { useRememberedChoice } from './use-remembered-choice.ts';
import './board-screen.css';

/** All intakes of the event that this laptop knows of, what is due first on top. */
export function BoardScreen() {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const product = useRef<HTMLInputElement>(null);
  const now = useNow();
  const changed = useDesk((state) => state.intakesChanged);
  const total = useBoard((state) => (state.rows === null ? null : state.total));
  const detail = useBoard((state) => state.detail);
  const areFlagsShown = useFlags((state) => state.isShown);
  const printing = usePrintPicked();
  const { moveOn, handBack, noteWork } = useMove();
  useEffect(() => {
    void refreshDetail();
    void readFlags();
  }, [changed]);
  useEffect(() => {
    // What is overdue changes by itself.
    void readBoard();
  }, [changed, now]);
  useEffect(
    () => () => {
      hideFlags();
      closeHandBack();
      pickNone();
      closeWorkNote();
    },
    [],
  );
  // The row the keys are on is out of sight while flags are shown, unless it is the open intake.
  const ifSeen = (act: () => void) => () => {
    if (!areFlagsShown || detail !== null) act();
  };
  useRememberedChoice();
  useFilterKeys(() => product.current?.focus());
  useHotkeys({
    '/': () => search.current?.focus(),
    n: ifSeen(moveOn),
    N: ifSeen(moveOn),
    h: ifSeen(handBack),
    H: ifSeen(handBack),
    x: ifSeen(pickRow),
    X: ifSeen(pickRow),
    b: ifSeen(printing.printLabels),
    B: ifSeen(printing.printLabels),
    w: ifSeen(noteWork),
    W: ifSeen(noteWork),
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
          <BoardFilter search={search} product={product} />
        </>
      )}
      <PickedBar printing={printing} />
      <div className="board-main">
        {areFlagsShown ? <FlagsList /> : total === 0 ? <NoRows /> : <BoardTable />}
        {detail !== null && <IntakePanel key={detail.taken.id} intake={detail} />}
      </div>
      {detail !== null && <HandBackDialogs intake={detail} />}
      {detail !== null && <WorkDialogs intake={detail} />}
    </div>
  );
}

/** Picks the row the keys are on, or leaves it out again. */
function pickRow(): void {
  const { activeId } = useBoard.getState();
  if (activeId !== null) togglePicked(activeId);
}

function NoRows() {
  const { t } = useTranslation();
  const filtered = useBoard(isNarrowed);
  return (
    <div className="card board-none">
      <Empty icon={filtered ? SearchX : LayoutList} title={filtered ? t('board.noMatch') : t('board.none')}>
        <p>{filtered ? t('board.noMatchHint') : t('board.noneHint')}</p>
        {filtered && (
          <Button icon={FilterX} keys="C" onPress={() => void clearFilters()}>
            {t('board.clear')}
          </Button>
        )}
      </Empty>
    </div>
  );
}
