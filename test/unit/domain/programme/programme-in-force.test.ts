import { describe, expect, it } from 'vitest';
import { programmeInForce, regionOf } from '../../../../domain/programme/programme-in-force.ts';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import {
  countsProgramme,
  inCountry,
  packOf,
  pointsProgramme,
  yearProgramme,
} from '../verdict/build-programme.ts';

const reformed = packOf(
  yearProgramme({ countries: [inCountry('IE', { from: '2026-01-01' })] }),
  countsProgramme(),
  pointsProgramme({ countries: [inCountry('IE', { from: '2024-04-01' })] }),
  countsProgramme({ id: 'new', countries: [inCountry('GR', { from: '2026-03-01', upTo: 'gold' })] }),
);
const kindOn = (country: string, date: string) =>
  programmeInForce(reformed, country, date)?.programme.kind ?? null;

describe('the programme in force', () => {
  it('is the one that began last, wherever it stands in the pack', () => {
    expect(['2024-03-31', '2024-04-01', '2025-12-31', '2026-01-01'].map((on) => kindOn('IE', on))).toEqual([
      'counts',
      'points',
      'points',
      'membership-year',
    ]);
    expect(kindOn('FR', '2026-01-01')).toBe('counts');
  });

  it('is none before the first has begun, nor where none is offered', () => {
    expect([kindOn('GR', '2026-02-28'), kindOn('GR', '2026-03-01')]).toEqual([null, 'counts']);
    expect(kindOn('US', '2026-03-01')).toBeNull();
  });

  it('comes with what the country offers', () => {
    expect(programmeInForce(reformed, 'GR', '2026-03-01')?.entry).toMatchObject({
      country: 'GR',
      upTo: 'gold',
    });
    expect(programmeInForce(builtInPack, 'HR', '2026-03-01')?.entry).toMatchObject({
      upTo: 'silver',
      video: false,
    });
  });
});

describe('the region of a country', () => {
  it('is what the pack says', () => {
    const regions = builtInPack.regions.map(({ region, countries }) => ({
      region,
      countries:
        region === 'emea'
          ? countries.filter((country) => country !== 'KZ')
          : [...countries, ...(region === 'asia' ? ['KZ'] : [])],
    }));
    expect(regionOf(builtInPack, 'KZ')).toBe('emea');
    expect(regionOf({ ...builtInPack, regions }, 'KZ')).toBe('asia');
  });
});
