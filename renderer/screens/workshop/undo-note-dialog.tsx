import { useTranslation } from 'react-i18next';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import { toast } from '../../state/toasts-slice.ts';
import { closeWorkNote, undoNote } from '../../state/work-note-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { spentWords } from '../../words/work-words.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { NoteProblemNotice } from './note-problem.tsx';

interface UndoNoteDialogProps {
  readonly intake: IntakeDetail;
  readonly note: FactOf<'work-noted'>;
}

/** Has a note count no longer, with the reason. */
export function UndoNoteDialog({ intake: { taken }, note }: UndoNoteDialogProps) {
  const { t } = useTranslation();
  const { ticket } = taken.body;
  return (
    <ReasonDialog
      title={t('work.undoTitle', { ticket })}
      hint={t('work.undoHint')}
      word={t('common.undo')}
      undo={async (because) => {
        const result = await undoNote(taken.id, note.id, because);
        return result.ok ? null : result;
      }}
      sayProblem={(problem) => <NoteProblemNotice problem={problem} />}
      onClose={closeWorkNote}
      onDone={() => toast(t('handBack.done', { ticket, what: t('work.undone') }), { about: note.id })}
    >
      <strong>{note.body.note}</strong>
      <br />
      {spentWords(note.body, t)}
    </ReasonDialog>
  );
}
