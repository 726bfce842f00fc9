import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';

/** What is wrong with more than what was typed. */
export type VaultProblem = 'damaged' | 'unwritable' | 'exists' | 'keychain-lost' | 'failed';

/** Says it, and what to do. */
export function ProblemBanner({ problem }: { readonly problem: VaultProblem }) {
  const { t } = useTranslation();
  return (
    <Banner tone="bad" title={t(`closed.problem.${problem}`)}>
      {t(`closed.whatToDo.${problem}`)}
    </Banner>
  );
}
