import { BadgeCheck, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Eligible } from '../../../domain/loan/eligibility.ts';
import { Checkbox } from '../../design/checkbox.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { LendForm } from './use-lend-form.ts';

/** What a field of the dialog lacks. */
export type WrongInLend = 'name-missing' | 'reason-missing' | 'due-missing';

interface BorrowerPartProps {
  readonly form: LendForm;
  readonly eligible: Eligible;
  readonly wrong: WrongInLend | null;
  readonly onChange: (changed: Partial<LendForm>) => void;
}

/** Who borrows, and by what right; without one a reason is asked for. */
export function BorrowerPart({ form, eligible, wrong, onChange }: BorrowerPartProps) {
  const { t } = useTranslation();
  const { borrower, isPromiseBroken, because } = form;
  const Icon = eligible.ok ? BadgeCheck : CircleAlert;
  return (
    <>
      <div className="dialog-row">
        <TextField
          label={t('lending.name')}
          value={borrower.name}
          error={wrong === 'name-missing' ? t('loans.problem.name-missing') : null}
          maxLength={200}
          onChange={(name) => onChange({ borrower: { ...borrower, name } })}
        />
        <TextField
          label={t('lending.reach')}
          value={borrower.reach}
          maxLength={200}
          onChange={(reach) => onChange({ borrower: { ...borrower, reach } })}
        />
      </div>
      <section className="lend-standing" data-eligible={eligible.ok}>
        <p role="status">
          <Icon aria-hidden="true" />
          {eligible.ok
            ? eligible.by === 'level'
              ? t('lending.eligible.level', { level: t(`level.${eligible.level}`) })
              : t('lending.eligible.promise')
            : t(`lending.lacking.${eligible.lacking}`)}
        </p>
        {borrower.intake !== null && (
          <Checkbox
            word={t('lending.promise', { ticket: borrower.intake.ticket })}
            isSelected={isPromiseBroken}
            onChange={(chosen) => onChange({ isPromiseBroken: chosen })}
          />
        )}
        {!eligible.ok && (
          <TextField
            label={t('lending.because')}
            value={because}
            error={wrong === 'reason-missing' ? t('loans.problem.reason-missing') : null}
            maxLength={500}
            onChange={(said) => onChange({ because: said })}
          />
        )}
      </section>
    </>
  );
}
