import { CircleCheck, CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KitExplained } from '../../../domain/verdict/explain-kit.ts';
import type { PointsExplained } from '../../../domain/verdict/explain-points.ts';

/** How far the kit is to every level, in products or in points. */
export function KitProgress({ kit }: { readonly kit: KitExplained | PointsExplained }) {
  const { t } = useTranslation();
  const steps =
    kit.kind === 'counts'
      ? kit.progress.map(({ level, reached, bodies, lenses }) => ({
          level,
          reached,
          words: t('verify.progress', {
            level: t(`level.${level}`),
            bodies: bodies.have,
            bodiesNeeded: bodies.need,
            lenses: lenses.have,
            lensesNeeded: lenses.need,
          }),
        }))
      : kit.progress.map(({ level, reached, have, need }) => ({
          level,
          reached,
          words: t('verify.progressPoints', { level: t(`level.${level}`), have, need }),
        }));
  return (
    <ul className="kit-progress">
      {steps.map(({ level, reached, words }) => (
        <li key={level} data-reached={reached}>
          {reached ? <CircleCheck aria-hidden="true" /> : <CircleSlash aria-hidden="true" />}
          {words}
        </li>
      ))}
    </ul>
  );
}
