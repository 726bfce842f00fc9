import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/text-field.tsx';
import { toast } from '../../state/toasts-slice.ts';
import { closeWorkNote, undoNote } from '../../state/work-note-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import type { UndoNoteResult } from '../../worker/service/workshop-service.ts';
import { spentWords } from '../../words/work-words.ts';
import { NoteProblemNotice } from './note-problem.tsx';

interface UndoNoteDialogProps {
  readonly intake: IntakeDetail;
  readonly note: FactOf<'work-noted'>;
}

/** Has a note count no longer, with the reason. */
export function UndoNoteDialog({ intake: { taken }, note }: UndoNoteDialogProps) {
  const { t } = useTranslation();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<Extract<UndoNoteResult, { ok: false }> | null>(null);
  const [isPending, setPending] = useState(false);
  const { ticket } = taken.body;

  const undo = async () => {
    if (isPending) return;
    setPending(true);
    const result = await undoNote(taken.id, note.id, because);
    setPending(false);
    if (!result.ok) {
      setProblem(result);
      return;
    }
    closeWorkNote();
    toast(t('handBack.done', { ticket, what: t('work.undone') }));
  };

  return (
    <Dialog title={t('work.undoTitle', { ticket })} onClose={closeWorkNote}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void undo();
        }}
      >
        <p>
          <strong>{note.body.note}</strong>
          <br />
          {spentWords(note.body, t)}
        </p>
        <TextField
          label={t('flags.reason')}
          hint={t('work.undoHint')}
          value={because}
          maxLength={500}
          autoFocus
          onChange={(said) => {
            setBecause(said);
            setProblem(null);
          }}
        />
        <NoteProblemNotice problem={problem} />
        <div className="dialog-actions">
          <Button look="primary" icon={Undo2} keys="Enter" isSubmit isPending={isPending}>
            {t('common.undo')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
