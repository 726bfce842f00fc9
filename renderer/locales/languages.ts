/** The languages the desk speaks. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** How each writes dates and numbers. */
export const locales: Record<Language, string> = { en: 'en-GB', de: 'de-DE' };

/** What can be chosen: one of them, or whatever the system speaks. */
export const languageChoices = ['system', ...languages] as const;

export type LanguageChoice = (typeof languageChoices)[number];

/** The language of a choice. `preferred` are the system's, as BCP 47 tags, the best first; without a known one English. */
export function languageOf(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const known = preferred.map((tag) => knownLanguage(tag)).find((language) => language !== null);
  return known ?? 'en';
}

/** The desk's language behind a tag such as `de-AT`, or null. */
export function knownLanguage(tag: string): Language | null {
  const primary = tag.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === primary) ?? null;
}
