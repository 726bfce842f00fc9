import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { eveningIn } from '../../../domain/loan/due.ts';
import { toField } from '../../../domain/time/venue-field.ts';
import { Choice } from '../../design/choice.tsx';
import { useNow } from '../../state/use-now.ts';

interface DuePartProps {
  /** At the venue, as the field holds it. */
  readonly value: string;
  /** The same in ms since 1970; null while it is no time. */
  readonly due: number | null;
  readonly timeZone: string;
  readonly onChange: (value: string) => void;
}

/** When it is to come back. */
export function DuePart({ value, due, timeZone, onChange }: DuePartProps) {
  const { t } = useTranslation();
  const now = useNow();
  const field = useId();
  const evenings = {
    tonight: toField(eveningIn(0, now, timeZone), timeZone),
    tomorrow: toField(eveningIn(1, now, timeZone), timeZone),
  };
  const chosen = value === evenings.tonight ? 'tonight' : value === evenings.tomorrow ? 'tomorrow' : null;
  return (
    <div className="lend-due">
      <Choice
        label={t('lending.due')}
        value={chosen}
        options={(['tonight', 'tomorrow'] as const).map((evening) => ({
          value: evening,
          word: t(`lending.${evening}`),
        }))}
        onChange={(evening) => onChange(evenings[evening])}
      />
      <div className="field">
        <label className="field-label" htmlFor={field}>
          {t('lending.dueAt')}
        </label>
        <input
          id={field}
          type="datetime-local"
          className="field-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {due !== null && due < now && <p className="field-error">{t('lending.past')}</p>}
    </div>
  );
}
