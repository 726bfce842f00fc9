import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { countryName, regionOf } from '../../../../domain/programme/country.ts';
import { programmePackSchema } from '../../../../domain/programme/programme-pack.ts';

const silverOnly = builtInPack.countries.filter(({ offers }) => offers === 'silver-only');

describe('the built-in pack', () => {
  it('is a pack, and no sample', () => {
    expect(programmePackSchema.parse(builtInPack)).toEqual(builtInPack);
    expect(builtInPack.sample).toBe(false);
  });

  it('offers the programme in 31 countries of the region', () => {
    expect(builtInPack.countries).toHaveLength(31);
    for (const { country } of builtInPack.countries) expect(regionOf(country)).toBe('emea');
  });

  it('offers Silver only in ten of them', () => {
    const names = silverOnly.map(({ country }) => countryName(country)).sort();
    expect(names).toEqual([
      'Croatia',
      'Estonia',
      'Kazakhstan',
      'Latvia',
      'Lithuania',
      'Romania',
      'Slovenia',
      'Türkiye',
      'Ukraine',
      'United Arab Emirates',
    ]);
  });

  it('asks for 2 + 3, 2 + 3 and 3 + 4 products', () => {
    expect(builtInPack.thresholds.map(({ level, bodies, lenses }) => [level, bodies, lenses])).toEqual([
      ['silver', 2, 3],
      ['gold', 2, 3],
      ['platinum', 3, 4],
    ]);
  });

  it('knows two limits and claims no other, nor figures of service', () => {
    expect(builtInPack.products).toEqual([
      { model: 'EOS 5D Mark IV', kind: 'body', limit: 'platinum' },
      { model: 'EOS 80D', kind: 'body', limit: 'silver' },
    ]);
    for (const { turnaroundDays, loans } of builtInPack.thresholds)
      expect([turnaroundDays, loans]).toEqual([null, null]);
  });
});
