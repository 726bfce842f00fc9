import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { countries, countryName, countrySchema } from '../../../../domain/programme/country.ts';
import { regionOf } from '../../../../domain/programme/programme-in-force.ts';
import { regionSchema } from '../../../../domain/roster/rows.ts';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each with a name and a region', () => {
    expect(countries).toHaveLength(249);
    for (const country of countries) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(countryName(country)).not.toBe(country);
      expect(countryName(country, 'de')).not.toBe(country);
    }
  });

  it('reach every region', () => {
    expect(new Set(countries.map((country) => regionOf(builtInPack, country)))).toEqual(
      new Set(regionSchema.options),
    );
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
    expect(regionOf(builtInPack, country)).toBe(region);
  });

  it('are refused when they do not exist', () => {
    for (const code of ['UK', 'EU', 'XX', 'gb', ''])
      expect(countrySchema.safeParse(code).success).toBe(false);
    expect(() => regionOf(builtInPack, 'XX')).toThrow('XX');
  });

  it('are sorted', () => {
    expect(countries.slice(0, 3)).toEqual(['AD', 'AE', 'AF']);
    expect([...countries].sort()).toEqual(countries);
  });

  it('have a name in each language', () => {
    expect(['FR', 'CH'].map((country) => countryName(country))).toEqual(['France', 'Switzerland']);
    expect(['FR', 'CH'].map((country) => countryName(country, 'de'))).toEqual(['Frankreich', 'Schweiz']);
  });
});
