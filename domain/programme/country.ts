/** Countries by ISO 3166-1 alpha-2. The region each belongs to stands in the programme pack. */
import { z } from 'zod';
import { countriesByRegion } from './countries-by-region.ts';

/** Every country of the standard, sorted. */
export const countries: readonly string[] = countriesByRegion.flatMap((entry) => entry.countries).sort();

const codes = new Set(countries);

/** A country that exists in the standard: "UK" is refused, the code is GB. */
export const countrySchema = z
  .string()
  .refine((code) => codes.has(code), 'not a country code of ISO 3166-1 alpha-2');

export type Country = z.infer<typeof countrySchema>;

const names = {
  en: new Intl.DisplayNames('en', { type: 'region' }),
  de: new Intl.DisplayNames('de', { type: 'region' }),
};

/** The country's name. */
export function countryName(country: Country, language: 'en' | 'de' = 'en'): string {
  return names[language].of(country) ?? country;
}
