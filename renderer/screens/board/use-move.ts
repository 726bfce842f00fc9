import { useTranslation } from 'react-i18next';
import type { Status } from '../../../domain/facts/status-moved.ts';
import { nextStatus } from '../../../domain/intake/intake.ts';
import { moveIntake, useBoard } from '../../state/board-slice.ts';
import { openHandBack } from '../../state/hand-back-slice.ts';
import { openWorkNote } from '../../state/work-note-slice.ts';
import type { Translate } from '../../locales/i18n.ts';
import { toast } from '../../state/toasts-slice.ts';
import type { MoveResult } from '../../worker/service/intakes-service.ts';

function whyWords(problem: Extract<MoveResult, { ok: false }>['problem'], t: Translate): string {
  if (problem === 'no-such-intake') return t('board.noSuchIntake');
  return problem === 'loan-out' ? t('loanOut.problem') : t(`storage.${problem}Hint`);
}

/** Moves intakes on, with a way back each time. */
export function useMove() {
  const { t } = useTranslation();

  const move = async (id: string, ticket: string, from: Status, to: Status) => {
    if (to === 'handed-back') {
      // Not a status to be set: somebody takes the items, and shows who they are.
      await openHandBack(id);
      return;
    }
    const failed = await moveIntake(id, to);
    if (failed !== null) {
      const { problem } = failed;
      const why = whyWords(problem, t);
      const isKept = 'isKept' in failed && failed.isKept;
      toast(t(isKept ? 'board.moveKept' : 'board.moveProblem', { why }), { tone: 'bad' });
      return;
    }
    toast(t('board.moved', { ticket, status: t(`status.${to}`) }), {
      action: { word: t('common.undo'), run: () => void moveIntake(id, from) },
    });
  };

  /** Moves the row the keys are on, or the open intake, to its next status. */
  const moveOn = () => {
    const { rows, activeId, detail } = useBoard.getState();
    // The open one may not be among the rows: a filter leaves it out.
    const open = detail === null ? null : { ...detail.taken.body, id: detail.taken.id, ...detail.status };
    const row = open ?? rows?.find((candidate) => candidate.id === activeId);
    if (row === undefined) return;
    const next = nextStatus(row.status);
    if (next !== null) void move(row.id, row.ticket, row.status, next);
  };

  /** Hands back the row the keys are on, or the open intake. */
  const handBack = () => {
    const id = idAtHand();
    if (id !== null) void openHandBack(id);
  };

  /** Notes work on the row the keys are on, or the open intake. */
  const noteWork = () => {
    const id = idAtHand();
    if (id !== null) void openWorkNote(id);
  };

  return { move, moveOn, handBack, noteWork };
}

function idAtHand(): string | null {
  const { activeId, detail } = useBoard.getState();
  return detail?.taken.id ?? activeId;
}
