import { useTranslation } from 'react-i18next';
import type { LoanItemDetail } from '../../worker/service/loans-service.ts';
import { History } from '../history.tsx';
import { loanSteps } from './loan-steps.ts';

/** Everything that happened to an item, newest first. */
export function LoanHistory({ detail }: { readonly detail: LoanItemDetail }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className="part-title">{t('loanItem.history')}</h3>
      <History steps={loanSteps(detail, t)} />
    </section>
  );
}
