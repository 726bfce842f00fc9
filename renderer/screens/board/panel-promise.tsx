import { dueAt, dueBy } from '../../../domain/intake/due.ts';
import { useNow } from '../../state/use-now.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { PromisedLine } from '../promised-line.tsx';
import { DueMark } from './due-mark.tsx';

/** When the person was told it would be ready, and that it is late where it is; nothing where nothing was promised. */
export function PanelPromise({ intake: { taken, status } }: { readonly intake: IntakeDetail }) {
  const now = useNow();
  const { promise } = taken.body;
  if (promise === undefined) return null;
  const by = dueBy({ status: status.status, promisedBy: promise.by });
  return (
    <div className="panel-promise">
      <PromisedLine promise={promise} />
      {by !== null && dueAt(by, now) !== 'early' && <DueMark by={by} />}
    </div>
  );
}
