import { expect, it } from 'vitest';
import { receiptLanguageOf } from '../../../../domain/intake/receipt-language.ts';
import { countries } from '../../../../domain/programme/country.ts';

it.each([
  ['DE', 'de'],
  ['CH', 'de'],
  ['FR', 'fr'],
  ['IT', 'it'],
  ['MX', 'es'],
  ['JP', 'ja'],
  ['GB', 'en'],
  ['PL', 'en'],
  ['XX', 'en'],
])('a visitor from %s gets a receipt in %s', (country, language) => {
  expect(receiptLanguageOf(country)).toBe(language);
});

it('names countries of the standard alone', () => {
  const others = countries.filter((country) => receiptLanguageOf(country) !== 'en');
  expect(others).toHaveLength(4 + 20 + 3 + 21 + 1);
});
