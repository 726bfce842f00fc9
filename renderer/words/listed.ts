import type { Language } from '../locales/languages.ts';
import { spokenLanguage } from '../locales/spoken.ts';

const lists: Record<Language, Intl.ListFormat> = {
  en: new Intl.ListFormat('en-GB'),
  de: new Intl.ListFormat('de-DE'),
};

/** "a, b and c". */
export function sayListed(items: readonly string[]): string {
  return lists[spokenLanguage()].format(items);
}
