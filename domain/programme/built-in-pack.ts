/**
 * The programme as Canon's own questions and answers describe it, and nothing beyond. Product limits it does not name
 * are not known here, and turnaround and loans differ by level without figures.
 */
import type { Country } from './country.ts';
import type { ProgrammeCountry, ProgrammePack } from './programme-pack.ts';

/** FAQ: In which countries is the CPS programme available? */
const allLevels = 'AT BE CZ DK FI FR DE HU IE IT LU NL NO PL PT RU ZA ES SE CH GB';
const silverOnly = 'HR EE KZ LV LT RO SI TR UA AE';

const countryOffering =
  (offers: ProgrammeCountry['offers']) =>
  (country: Country): ProgrammeCountry => ({
    country,
    offers,
    schemes: [{ kind: 'counts', from: null }],
  });

export const builtInPack: ProgrammePack = {
  name: 'CPS Europe, Middle East and Africa',
  version: 'faq-1',
  sample: false,
  region: 'emea',
  countries: [
    ...allLevels.split(' ').map(countryOffering('all-levels')),
    ...silverOnly.split(' ').map(countryOffering('silver-only')),
  ],
  /** FAQ: How does qualifying a product for CPS membership work? */
  thresholds: [
    { level: 'silver', bodies: 2, lenses: 3, turnaroundDays: null, loans: null },
    { level: 'gold', bodies: 2, lenses: 3, turnaroundDays: null, loans: null },
    { level: 'platinum', bodies: 3, lenses: 4, turnaroundDays: null, loans: null },
  ],
  videoProducts: 1,
  silverOnlyCap: 'silver',
  /** FAQ: Does my membership have an expiry date? */
  recalculatedEvery: '01-01',
  /** FAQ: When will I receive my CPS membership card? Four weeks. */
  cardOverdueDays: 28,
  rosterStaleDays: 7,
  products: [
    { model: 'EOS 5D Mark IV', kind: 'body', limit: 'platinum' },
    { model: 'EOS 80D', kind: 'body', limit: 'silver' },
  ],
};
