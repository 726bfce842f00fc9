import { useTranslation } from 'react-i18next';
import { eveningIn } from '../../../domain/loan/due.ts';
import { toField } from '../../../domain/time/venue-field.ts';
import { Choice } from '../../design/choice.tsx';
import { DateTimeField } from '../../design/date-time-field.tsx';
import { useNow } from '../../state/use-now.ts';

interface DuePartProps {
  /** At the venue, as the field holds it. */
  readonly value: string;
  /** The same in ms since 1970; null while it is no time. */
  readonly due: number | null;
  readonly timeZone: string;
  /** Nothing can be lent without it. */
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

/** When it is to come back. */
export function DuePart({ value, due, timeZone, isMissing, onChange }: DuePartProps) {
  const { t } = useTranslation();
  const now = useNow();
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
      <DateTimeField
        label={t('lending.dueAt')}
        value={value}
        error={isMissing ? t('loans.problem.due-missing') : null}
        onChange={onChange}
      />
      {due !== null && due < now && <p className="field-error">{t('lending.past')}</p>}
    </div>
  );
}
