/** Programmes of every kind to test with, all made up. */
import { builtInPack, europeanProgramme } from '../../../../domain/programme/built-in-pack.ts';
import type { CountsProgramme } from '../../../../domain/programme/counts-programme.ts';
import type { MembershipYearProgramme } from '../../../../domain/programme/membership-year-programme.ts';
import type { PointsProgramme } from '../../../../domain/programme/points-programme.ts';
import type { Programme } from '../../../../domain/programme/programme.ts';
import type { ProgrammeCountry } from '../../../../domain/programme/programme-country.ts';
import type { ProgrammePack } from '../../../../domain/programme/programme-pack.ts';
import { programmeProducts } from './build-case.ts';

export const inCountry = (country: string, change: Partial<ProgrammeCountry> = {}): ProgrammeCountry => ({
  country,
  upTo: 'platinum',
  video: true,
  from: null,
  ...change,
});

export const countsProgramme = (change: Partial<CountsProgramme> = {}): CountsProgramme => ({
  ...europeanProgramme,
  products: programmeProducts,
  ...change,
});

const notKnown = { turnaroundDays: null, loans: null };

export const pointsProgramme = (change: Partial<PointsProgramme> = {}): PointsProgramme => ({
  kind: 'points',
  id: 'points',
  name: 'CPS Points',
  region: 'emea',
  countries: [inCountry('IE', { from: '2025-06-01' })],
  levels: [
    { level: 'silver', needs: { points: 10 }, ...notKnown },
    { level: 'gold', needs: { points: 20 }, ...notKnown },
    { level: 'platinum', needs: { points: 40 }, ...notKnown },
  ],
  videoProducts: 1,
  recalculatedEvery: '01-01',
  products: [
    { model: 'Body S', kind: 'body', points: 5 },
    { model: 'Body P', kind: 'body', points: 12 },
    { model: 'Lens S', kind: 'lens', points: 1 },
    { model: 'Lens P', kind: 'lens', points: 8 },
    { model: 'Cinema', kind: 'pro-video', points: null },
    { model: 'Flash', kind: 'other', points: 3 },
    { model: 'Body ?', kind: 'body', points: null },
  ],
  ...change,
});

export const yearProgramme = (change: Partial<MembershipYearProgramme> = {}): MembershipYearProgramme => ({
  kind: 'membership-year',
  id: 'year',
  name: 'CPS Year',
  region: 'emea',
  countries: [inCountry('CH', { from: '2025-06-01' })],
  levels: [
    { level: 'silver', ...notKnown },
    { level: 'gold', ...notKnown },
    { level: 'platinum', ...notKnown },
  ],
  months: 12,
  ...change,
});

export const packOf = (...programmes: Programme[]): ProgrammePack => ({ ...builtInPack, programmes });

/** France counts, Croatia too but only up to Silver; from June 2025 Ireland has points and Switzerland a paid year. */
export const mixedPack = packOf(countsProgramme(), pointsProgramme(), yearProgramme());
