import { PackageCheck, PackageX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../design/text-field.tsx';
import { ConditionField } from '../loans/condition-field.tsx';
import type { LoansOut } from './use-loans-out.ts';

/** What is still lent for an intake, and how what came back looks; nothing while nothing is lent. */
export function LoansPart({ loansOut }: { readonly loansOut: LoansOut }) {
  const { t } = useTranslation();
  const { loans, back, setCondition, because, setBecause } = loansOut;
  if (loans.length === 0) return null;
  return (
    <section className="hand-back-loans" aria-label={t('loanOut.title')}>
      <p className="field-label">{t('loanOut.title')}</p>
      <ul>
        {loans.map(({ id, item }) => {
          const condition = back.get(id);
          const isBack = condition !== undefined;
          const Icon = isBack ? PackageCheck : PackageX;
          return (
            <li key={id} data-back={isBack}>
              <p>
                <Icon aria-hidden="true" />
                <span className="code">{item.asset}</span> {item.model}
                {isBack && <strong>{t('loanOut.back')}</strong>}
              </p>
              {isBack && (
                <ConditionField
                  label={`${t('loans.conditionLabel')}: ${item.asset}`}
                  value={condition}
                  onChange={(changed) => setCondition(id, changed)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {back.size < loans.length && (
        <TextField
          label={t('loanOut.because')}
          hint={t('loanOut.hint')}
          value={because}
          maxLength={500}
          onChange={setBecause}
        />
      )}
    </section>
  );
}
