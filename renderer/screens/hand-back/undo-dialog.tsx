import { useTranslation } from 'react-i18next';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import { closeHandBack, undoHandBack } from '../../state/hand-back-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { howWords, itemsWords } from '../../words/hand-back-words.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';

interface UndoDialogProps {
  readonly intake: IntakeDetail;
  readonly handBack: FactOf<'items-handed-back'>;
}

/** Has what was handed back be at the desk again, with the reason. */
export function UndoDialog({ intake: { taken }, handBack }: UndoDialogProps) {
  const { t } = useTranslation();
  const { ticket } = taken.body;
  return (
    <ReasonDialog
      title={t('handBack.undoTitle', { ticket })}
      hint={t('handBack.undoHint')}
      word={t('handBack.undo')}
      undo={async (because) => {
        const result = await undoHandBack(taken.id, handBack.id, because);
        return result.ok ? null : result;
      }}
      sayProblem={(problem) => <ProblemNotice problem={problem} />}
      onClose={closeHandBack}
      onDone={() => toast(t('handBack.done', { ticket, what: t('handBack.undone') }), { about: handBack.id })}
    >
      <strong>{itemsWords(taken, handBack.body.items)}</strong>
      <br />
      {howWords(taken, handBack, t)}
    </ReasonDialog>
  );
}
