import { locales, type Language } from '../locales/languages.ts';
import { spokenLanguage } from '../locales/spoken.ts';

const lists: Record<Language, Intl.ListFormat> = {
  en: new Intl.ListFormat(locales.en),
  de: new Intl.ListFormat(locales.de),
};

/** "a, b and c". */
export function sayListed(items: readonly string[]): string {
  return lists[spokenLanguage()].format(items);
}
