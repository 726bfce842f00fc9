import { useTranslation } from 'react-i18next';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { History } from '../history.tsx';
import { historySteps } from './history-steps.ts';

/** Everything that happened to an intake, newest first. */
export function IntakeHistory({ intake }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('detail.history')}</h3>
      <History steps={historySteps(intake, t)} />
    </section>
  );
}
