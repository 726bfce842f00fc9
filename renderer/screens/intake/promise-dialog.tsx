import { CalendarClock, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Promised } from '../../../domain/facts/intake-taken.ts';
import { Button } from '../../design/button.tsx';
import { DateTimeField } from '../../design/date-time-field.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextField } from '../../design/text-field.tsx';
import { useWrongField } from '../../design/use-wrong-field.ts';
import { sayDayAndTime } from '../../words/format.ts';
import { fromField, toField } from '../../../domain/time/venue-field.ts';

interface PromiseDialogProps {
  /** What was promised until now, or null. */
  readonly promise: Promised | null;
  /** What the rules say, ms since 1970. */
  readonly byRules: number;
  readonly timeZone: string;
  readonly onPromise: (promise: Promised | null) => void;
  readonly onClose: () => void;
}

type Problem = 'no-time' | 'past' | 'too-far' | 'reason-missing';

const FURTHEST = 60 * 24 * 60 * 60_000;

/** Promises another time, with the reason. */
export function PromiseDialog({ promise, byRules, timeZone, onPromise, onClose }: PromiseDialogProps) {
  const { t } = useTranslation();
  const [when, setWhen] = useState(toField(promise?.by ?? byRules, timeZone));
  const [because, setBecause] = useState(promise?.because ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const { form, look } = useWrongField<HTMLFormElement>();
  const by = fromField(when, timeZone);

  const submit = () => {
    const found = problemOf(by, because.trim(), Date.now());
    setProblem(found);
    if (found !== null) look();
    if (found !== null || by === null) return;
    onPromise({ by, because: because.trim() });
    onClose();
  };
  const reset = () => {
    onPromise(null);
    onClose();
  };

  return (
    <Dialog title={t('promise.changeTitle')} onClose={onClose}>
      <form
        ref={form}
        className="dialog-form"
        // The problems are said here; the engine would keep the form from being sent again.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{t('promise.rules', { when: sayDayAndTime(byRules, timeZone) })}</p>
        <DateTimeField
          label={t('promise.when')}
          value={when}
          error={problem === null || problem === 'reason-missing' ? null : t(`promise.problem.${problem}`)}
          onChange={setWhen}
        />
        <TextField
          label={t('promise.because')}
          hint={t('promise.becauseHint')}
          value={because}
          maxLength={500}
          autoFocus
          error={problem === 'reason-missing' ? t(`promise.problem.${problem}`) : null}
          onChange={setBecause}
        />
        <div className="dialog-actions">
          {promise !== null && (
            <Button icon={RotateCcw} onPress={reset}>
              {t('promise.reset')}
            </Button>
          )}
          <Button look="primary" icon={CalendarClock} keys="Enter" isSubmit>
            {t('promise.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemOf(by: number | null, because: string, now: number): Problem | null {
  if (by === null) return 'no-time';
  if (by <= now) return 'past';
  if (by > now + FURTHEST) return 'too-far';
  return because === '' ? 'reason-missing' : null;
}
