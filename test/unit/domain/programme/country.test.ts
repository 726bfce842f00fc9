import { describe, expect, it } from 'vitest';
import { countries, countryName, countrySchema, regionOf } from '../../../../domain/programme/country.ts';
import { regionSchema } from '../../../../domain/roster/rows.ts';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each with a name and a region', () => {
    expect(countries).toHaveLength(249);
    for (const country of countries) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(countryName(country)).not.toBe(country);
    }
  });

  it('reach every region', () => {
    expect(new Set(countries.map(regionOf))).toEqual(new Set(regionSchema.options));
  });

  it.each([
    ['GB', 'emea'],
    ['MC', 'emea'],
    ['KZ', 'emea'],
    ['ZA', 'emea'],
    ['AE', 'emea'],
    ['US', 'usa'],
    ['CA', 'canada'],
    ['JP', 'japan'],
    ['CN', 'china'],
    ['HK', 'asia'],
    ['MO', 'asia'],
    ['VN', 'asia'],
    ['TH', 'asia'],
    ['AU', 'oceania'],
    ['NZ', 'oceania'],
    ['BR', 'latin-america'],
    ['MX', 'latin-america'],
  ])('%s belongs to %s', (country, region) => {
    expect(regionOf(country)).toBe(region);
  });

  it('are refused when they do not exist', () => {
    for (const code of ['UK', 'EU', 'XX', 'gb', ''])
      expect(countrySchema.safeParse(code).success).toBe(false);
    expect(() => regionOf('XX')).toThrow('XX');
  });
});
