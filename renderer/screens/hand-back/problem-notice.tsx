import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import type { UndoResult } from '../../worker/service/hand-back-service.ts';
import { NotSavedNotice } from '../not-saved.tsx';
import type { HandBackProblem } from './use-hand-back-form.ts';

/** What is wrong, and what to do about it. */
export function ProblemNotice({
  problem,
}: {
  readonly problem: HandBackProblem | Extract<UndoResult, { ok: false }> | null;
}) {
  const { t } = useTranslation();
  if (problem === null) return null;
  if ('isKept' in problem) return <NotSavedNotice notSaved={problem} />;
  if (problem.problem === 'loan-out') return <Banner tone="bad" title={t('loanOut.problem')} />;
  return <Banner tone="bad" title={t(`handBack.problem.${problem.problem}`)} />;
}
