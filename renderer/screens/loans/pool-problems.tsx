import { useTranslation } from 'react-i18next';
import type { PoolProblem } from '../../../domain/loan/pool-rows.ts';
import { Banner } from '../../design/banner.tsx';
import type { Translate } from '../../locales/i18n.ts';

interface PoolProblemsProps {
  readonly problems: readonly PoolProblem[];
  /** Of all that is wrong, those shown among them. */
  readonly count: number;
}

/** What is wrong with a list, line by line. */
export function PoolProblems({ problems, count }: PoolProblemsProps) {
  const { t } = useTranslation();
  return (
    <section className="pool-preview">
      <Banner tone="bad" title={t('pool.broken', { count })} />
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.problem}`}>{problemWords(problem, t)}</li>
        ))}
      </ul>
    </section>
  );
}

function problemWords({ line, column, problem }: PoolProblem, t: Translate): string {
  const place = [
    line === null ? [] : t('pool.line', { line }),
    column === null ? [] : t(`pool.column.${column}`),
  ].flat();
  const what = t(`pool.problem.${problem}`);
  return place.length === 0 ? what : `${place.join(', ')}: ${what}`;
}
