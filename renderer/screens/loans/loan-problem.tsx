import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import type { LendResult, LoanResult } from '../../worker/service/loans-service.ts';
import { NotSavedNotice } from '../not-saved.tsx';

/** What keeps a loan from being recorded. */
export type LoanProblem =
  Extract<LendResult | LoanResult, { ok: false }> | { readonly problem: 'due-missing' | 'signature-lost' };

/** What is wrong, and what to do about it. */
export function LoanProblemNotice({ problem }: { readonly problem: LoanProblem | null }) {
  const { t } = useTranslation();
  if (problem === null) return null;
  if ('isKept' in problem) return <NotSavedNotice notSaved={problem} />;
  return <Banner tone="bad" title={t(`loans.problem.${problem.problem}`)} />;
}
