import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { FactOf } from '../../../domain/facts/kinds.ts';
import { standingHandBacks } from '../../../domain/intake/intake.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { useNow } from '../../state/use-now.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';

/** The last hand-back of today, at the venue's time, that nobody undid; null when there is none. */
export function useUndoable(intake: IntakeDetail): FactOf<'items-handed-back'> | null {
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const now = useNow();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const ofToday = standingHandBacks(intake).filter(
    ({ at }) => day.format(readClock(at).wall) === day.format(now),
  );
  return ofToday.at(-1) ?? null;
}
