import i18next from 'i18next';
import { knownLanguage, type Language } from './languages.ts';

/** The language the screens speak now: that of the words, so that dates and numbers never speak another. */
export function spokenLanguage(): Language {
  return i18next.isInitialized ? (knownLanguage(i18next.language) ?? 'en') : 'en';
}
