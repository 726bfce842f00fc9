/** Who may be lent kit: by level, as the programme says, or because an intake's promise can't be met. */
import type { Lacking } from '../facts/loan-issued.ts';
import type { Country } from '../programme/country.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import type { Level } from '../programme/level.ts';
import { programmeInForce } from '../programme/programme-in-force.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Verdict } from '../verdict/answer.ts';

/** What was judged of the person, and what the programme says of loans at that level. */
export interface Standing {
  readonly verdict: Verdict;
  readonly level: Level | null;
  /** Null when that is not known. */
  readonly loans: boolean | null;
}

export type Eligible =
  | { readonly ok: true; readonly by: 'level'; readonly level: Level }
  | { readonly ok: true; readonly by: 'promise' }
  | { readonly ok: false; readonly lacking: Lacking };

/** `standing` is null when nobody was judged. */
export function eligibilityOf(standing: Standing | null, isPromiseBroken: boolean): Eligible {
  if (isPromiseBroken) return { ok: true, by: 'promise' };
  if (standing === null) return { ok: false, lacking: 'no-verdict' };
  const { verdict, level, loans } = standing;
  if (verdict === 'standard' || verdict === 'unknown') return { ok: false, lacking: verdict };
  if (level === null) return { ok: false, lacking: 'no-level' };
  if (loans === null) return { ok: false, lacking: 'not-known' };
  return loans ? { ok: true, by: 'level', level } : { ok: false, lacking: 'level-without-loans' };
}

/**
 * Whether a programme lends at a level: the one at the person's home, or where that says nothing, the one of the
 * country the event is in. Null when neither says so.
 */
export function lendsAt(
  pack: ProgrammePack,
  countries: readonly (Country | null)[],
  level: Level,
  on: IsoDate,
): boolean | null {
  for (const country of countries) {
    const programme = country === null ? null : programmeInForce(pack, country, on)?.programme;
    const lends = programme?.levels.find((entry) => entry.level === level)?.loans;
    if (typeof lends === 'boolean') return lends;
  }
  return null;
}
