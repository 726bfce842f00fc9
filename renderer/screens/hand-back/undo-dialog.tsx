import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/text-field.tsx';
import { undoHandBack } from '../../state/hand-back-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { howWords, itemsWords } from '../../words/hand-back-words.ts';
import type { UndoResult } from '../../worker/service/hand-back-service.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface UndoDialogProps {
  readonly intake: IntakeDetail;
  readonly handBack: FactOf<'items-handed-back'>;
  readonly onClose: () => void;
}

/** Has what was handed back be at the desk again, with the reason. */
export function UndoDialog({ intake: { taken }, handBack, onClose }: UndoDialogProps) {
  const { t } = useTranslation();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<Extract<UndoResult, { ok: false }> | null>(null);
  const [isPending, setPending] = useState(false);
  const { ticket } = taken.body;

  const undo = async () => {
    if (isPending) return;
    setPending(true);
    const result = await undoHandBack(taken.id, handBack.id, because);
    setPending(false);
    if (!result.ok) {
      setProblem(result);
      return;
    }
    onClose();
    toast(t('handBack.done', { ticket, what: t('handBack.undone') }));
  };

  return (
    <Dialog title={t('handBack.undoTitle', { ticket })} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void undo();
        }}
      >
        <p>
          <strong>{itemsWords(taken, handBack.body.items)}</strong>
          <br />
          {howWords(taken, handBack, t)}
        </p>
        <TextField
          label={t('flags.reason')}
          hint={t('handBack.undoHint')}
          value={because}
          maxLength={500}
          autoFocus
          onChange={(said) => {
            setBecause(said);
            setProblem(null);
          }}
        />
        <ProblemNotice problem={problem} />
        <div className="dialog-actions">
          <Button look="primary" icon={Undo2} keys="Enter" isSubmit isPending={isPending}>
            {t('handBack.undo')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
