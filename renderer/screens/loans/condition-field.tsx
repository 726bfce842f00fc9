import { useTranslation } from 'react-i18next';
import type { LoanCondition } from '../../../domain/facts/loan-issued.ts';
import { Choice } from '../../design/choice.tsx';
import { TextField } from '../../design/text-field.tsx';
import './condition-field.css';

interface ConditionFieldProps {
  readonly label: string;
  readonly value: LoanCondition;
  readonly onChange: (condition: LoanCondition) => void;
}

/** Good, or marked and where. */
export function ConditionField({ label, value, onChange }: ConditionFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="loan-condition">
      <Choice
        label={label}
        hideLabel
        value={value.state}
        options={(['good', 'marked'] as const).map((state) => ({
          value: state,
          word: t(`loans.condition.${state}`),
        }))}
        onChange={(state) => onChange({ state, note: state === 'good' ? '' : value.note })}
      />
      {value.state === 'marked' && (
        <TextField
          label={t('loans.conditionNote')}
          value={value.note}
          maxLength={500}
          onChange={(note) => onChange({ ...value, note })}
        />
      )}
    </div>
  );
}
