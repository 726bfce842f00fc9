import { expect, it } from 'vitest';
import { knownLanguage, languageOf } from '../../../../renderer/locales/languages.ts';

it.each([
  ['en', ['de-DE'], 'en'],
  ['de', ['en-US'], 'de'],
  ['system', ['de-AT', 'en'], 'de'],
  ['system', ['fr-FR', 'de-CH'], 'de'],
  ['system', ['en-US', 'de'], 'en'],
  ['system', ['fr-FR', 'ja'], 'en'],
  ['system', [], 'en'],
] as const)('the choice %s on a system of %j is %s', (choice, preferred, language) => {
  expect(languageOf(choice, preferred)).toBe(language);
});

it('a tag that only begins alike is another language', () => {
  expect(knownLanguage('DE-de')).toBe('de');
  expect(knownLanguage('den')).toBeNull();
});
