import { Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/text-field.tsx';

interface ReasonDialogProps<Failed> {
  readonly title: string;
  /** What is undone. */
  readonly children: ReactNode;
  readonly hint: string;
  /** Stands on the button. */
  readonly word: string;
  /** Undoes it; answers why it could not, or null. */
  readonly undo: (because: string) => Promise<Failed | null>;
  readonly sayProblem: (problem: Failed) => ReactNode;
  readonly onClose: () => void;
  /** After it was closed, as all went well. */
  readonly onDone: () => void;
}

/** Undoes something that was recorded, with the reason. */
export function ReasonDialog<Failed>(props: ReasonDialogProps<Failed>) {
  const { title, children, hint, word, undo, sayProblem, onClose, onDone } = props;
  const { t } = useTranslation();
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<Failed | null>(null);
  const [isPending, setPending] = useState(false);

  const submit = async () => {
    if (isPending) return;
    setPending(true);
    const failed = await undo(because);
    setPending(false);
    setProblem(failed);
    if (failed !== null) return;
    onClose();
    onDone();
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{children}</p>
        <TextField
          label={t('flags.reason')}
          hint={hint}
          value={because}
          maxLength={500}
          autoFocus
          onChange={(said) => {
            setBecause(said);
            setProblem(null);
          }}
        />
        {problem !== null && sayProblem(problem)}
        <div className="dialog-actions">
          <Button look="primary" icon={Undo2} keys="Enter" isSubmit isPending={isPending}>
            {word}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
