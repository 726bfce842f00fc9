/** "Every 1 January": the day on which levels are found anew. Source: FAQ, "Does my membership have an expiry date?" */
import { partsOf, type IsoDate } from './iso-date.ts';

interface Recalculated {
  /** Month and day, `01-01`. */
  readonly recalculatedEvery: string;
}

/** The latest recalculation day that lies after `since` and not after `today`, or null when there was none. */
export function recalculatedBetween(
  since: IsoDate | null,
  today: IsoDate,
  programme: Recalculated,
): IsoDate | null {
  if (since === null) return null;
  const latest = latestRecalculation(today, programme);
  return latest > since ? latest : null;
}

/** The first recalculation day after `today`. */
export function nextRecalculation(today: IsoDate, programme: Recalculated): IsoDate {
  const { year } = partsOf(today);
  const thisYear = inYear(year, programme);
  return thisYear > today ? thisYear : inYear(year + 1, programme);
}

function latestRecalculation(today: IsoDate, programme: Recalculated): IsoDate {
  const { year } = partsOf(today);
  const thisYear = inYear(year, programme);
  return thisYear <= today ? thisYear : inYear(year - 1, programme);
}

function inYear(year: number, { recalculatedEvery }: Recalculated): IsoDate {
  return `${String(year).padStart(4, '0')}-${recalculatedEvery}`;
}
