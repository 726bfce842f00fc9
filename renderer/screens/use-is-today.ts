import { useDesk } from '../state/desk-slice.ts';
import { useNow } from '../state/use-now.ts';

/** Says of a time, ms since 1970, whether it is of today, at the venue. */
export function useIsToday(): (at: number) => boolean {
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const now = useNow();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  return (at) => day.format(at) === day.format(now);
}
