/** Countries by ISO 3166-1 alpha-2, and the CPS region each belongs to. */
import { z } from 'zod';
import type { Region } from '../roster/rows.ts';
import { countriesByRegion } from './countries-by-region.ts';

const regionByCountry = new Map<string, Region>(
  countriesByRegion.flatMap(({ region, countries }) =>
    countries.split(' ').map((country) => [country, region] as const),
  ),
);

/** A country that exists in the standard: "UK" is refused, the code is GB. */
export const countrySchema = z
  .string()
  .refine((code) => regionByCountry.has(code), 'not a country code of ISO 3166-1 alpha-2');

export type Country = z.infer<typeof countrySchema>;

/** Every country of the standard, sorted. */
export const countries: readonly Country[] = [...regionByCountry.keys()].sort();

/** The CPS region of a country. Throws for a code the schema would have refused. */
export function regionOf(country: Country): Region {
  const region = regionByCountry.get(country);
  if (region === undefined) throw new Error(`no such country: ${country}`);
  return region;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** The country's English name. */
export function countryName(country: Country): string {
  return countryNames.of(country) ?? country;
}

const regionNames: Record<Region, string> = {
  emea: 'Europe, Middle East and Africa',
  usa: 'USA',
  canada: 'Canada',
  japan: 'Japan',
  asia: 'Asia',
  china: 'China',
  oceania: 'Oceania',
  'latin-america': 'Latin America',
};

/** The region's English name. */
export function regionName(region: Region): string {
  return regionNames[region];
}
