import { useTranslation } from 'react-i18next';
import { dueBy } from '../../../domain/intake/due.ts';
import { useDesk } from '../../state/desk-slice.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { sayDateTime } from '../../words/format.ts';
import { DueMark } from './due-mark.tsx';

/** When the person was told it would be ready, and how that stands; nothing where nothing was promised. */
export function PanelPromise({ intake: { taken, status } }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const timeZone = useDesk((state) => state.status?.event.timeZone ?? 'UTC');
  const { promise } = taken.body;
  if (promise === undefined) return null;
  const by = dueBy({ status: status.status, promisedBy: promise.by });
  return (
    <p className="panel-promise">
      <span>{t('due.promised', { time: sayDateTime(promise.by, timeZone) })}</span>
      {by !== null && <DueMark by={by} />}
      {promise.because !== null && <span>{t('due.changed', { because: promise.because })}</span>}
    </p>
  );
}
