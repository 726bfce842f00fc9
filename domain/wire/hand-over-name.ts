/** How a hand-over file is called: by desk and time, never by a person. */
import { z } from 'zod';

/** Such as `MC-20261124-1432.cpsfacts`. */
export const handOverNameSchema = z.string().regex(/^[A-Z]{2,4}-\d{8}-\d{4}\.cpsfacts$/);

/** What stands behind the point in its name. */
export const HAND_OVER_EXTENSION = 'cpsfacts';

/** The name of a file made at `madeAt`, ms since 1970, as the clocks of the venue's time zone show it. */
export function handOverName(desk: string, madeAt: number, timeZone: string): string {
  const numeric = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  // Swedish writes the parts in this order, with all their digits.
  const written = new Intl.DateTimeFormat('sv-SE', { ...numeric, timeZone, hourCycle: 'h23' }).format(madeAt);
  const digits = written.replaceAll(/\D/g, '');
  return `${desk}-${digits.slice(0, 8)}-${digits.slice(8)}.${HAND_OVER_EXTENSION}`;
}
