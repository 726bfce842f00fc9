import type { IsoDate } from '../programme/iso-date.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';

/**
 * The latest recalculation day that lies after `since` and not after `today`, or null when there was none.
 * Source: FAQ, "Does my membership have an expiry date?"
 */
export function recalculatedBetween(
  since: IsoDate | null,
  today: IsoDate,
  pack: ProgrammePack,
): IsoDate | null {
  if (since === null) return null;
  const latest = latestRecalculation(today, pack);
  return latest > since ? latest : null;
}

/** The first recalculation day after `today`. */
export function nextRecalculation(today: IsoDate, pack: ProgrammePack): IsoDate {
  const latest = latestRecalculation(today, pack);
  return inYear(Number(latest.slice(0, 4)) + 1, pack);
}

function latestRecalculation(today: IsoDate, pack: ProgrammePack): IsoDate {
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(year, pack);
  return thisYear <= today ? thisYear : inYear(year - 1, pack);
}

function inYear(year: number, pack: ProgrammePack): IsoDate {
  return `${String(year).padStart(4, '0')}-${pack.recalculatedEvery}`;
}
