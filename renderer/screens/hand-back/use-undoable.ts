import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import { standingHandBacks } from '../../../domain/intake/intake.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { useIsToday } from '../use-is-today.ts';

/** The last hand-back of today, at the venue's time, that nobody undid; null when there is none. */
export function useUndoable(intake: IntakeDetail): FactOf<'items-handed-back'> | null {
  const isToday = useIsToday();
  return (
    standingHandBacks(intake)
      .filter(({ at }) => isToday(readClock(at).wall))
      .at(-1) ?? null
  );
}
