/**
 * The programme as Canon's own questions and answers describe it, and nothing beyond. Product limits it does not name
 * are not known here, and turnaround and loans differ by level without figures.
 */
import { countriesByRegion } from './countries-by-region.ts';
import type { CountsProgramme } from './counts-programme.ts';
import type { ProgrammeCountry } from './programme-country.ts';
import type { ProgrammePack } from './programme-pack.ts';

/** FAQ: In which countries is the CPS programme available? */
const allLevels = 'AT BE CZ DK FI FR DE HU IE IT LU NL NO PL PT RU ZA ES SE CH GB';
const silverOnly = 'HR EE KZ LV LT RO SI TR UA AE';

function countriesOffering(codes: string, offered: Pick<ProgrammeCountry, 'upTo' | 'video'>) {
  return codes.split(' ').map((country): ProgrammeCountry => ({ country, ...offered, from: null }));
}

/** FAQ: Depending on the level, loans are available when the turnaround time can't be met; it gives no figures. */
const serviceNotKnown = { turnaroundDays: null, loans: null };

export const europeanProgramme: CountsProgramme = {
  kind: 'counts',
  id: 'emea',
  name: 'CPS Europe, Middle East and Africa',
  region: 'emea',
  countries: [
    ...countriesOffering(allLevels, { upTo: 'platinum', video: true }),
    ...countriesOffering(silverOnly, { upTo: 'silver', video: false }),
  ],
  /** FAQ: How does qualifying a product for CPS membership work? */
  levels: [
    { level: 'silver', needs: { bodies: 2, lenses: 3 }, ...serviceNotKnown },
    { level: 'gold', needs: { bodies: 2, lenses: 3 }, ...serviceNotKnown },
    { level: 'platinum', needs: { bodies: 3, lenses: 4 }, ...serviceNotKnown },
  ],
  videoProducts: 1,
  /** FAQ: Does my membership have an expiry date? */
  recalculatedEvery: '01-01',
  /** FAQ: How does qualifying a product for CPS membership work? */
  products: [
    { model: 'EOS 5D Mark IV', kind: 'body', limit: 'platinum' },
    { model: 'EOS 80D', kind: 'body', limit: 'silver' },
  ],
};

export const builtInPack: ProgrammePack = {
  format: 1,
  name: 'CPS programmes as published',
  version: 'faq-2',
  sample: false,
  regions: countriesByRegion,
  programmes: [europeanProgramme],
  /** Ours: the questions and answers know no rosters. */
  rosterStaleDays: 7,
  /** FAQ: When will I receive my CPS membership card? Four weeks. */
  cardOverdueDays: 28,
};
