/** Words through i18next; a key that does not exist is a type error. */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './languages.ts';
import type { receiptEn } from './receipt-en.ts';
import { receiptWords } from './receipt-words.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: typeof en; receipt: typeof receiptEn };
  }
}

export type Translate = TFunction;

/** Makes the words available. Resources are bundled, so it is done when it returns. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    ns: ['desk', 'receipt'],
    defaultNS: 'desk',
    // A receipt speaks the visitor's language, also one that the screens don't.
    resources: {
      en: { desk: en, receipt: receiptWords.en },
      de: { desk: de, receipt: receiptWords.de },
      fr: { receipt: receiptWords.fr },
      it: { receipt: receiptWords.it },
      es: { receipt: receiptWords.es },
      ja: { receipt: receiptWords.ja },
    },
    initAsync: false,
    // React escapes; escaping twice would print "&amp;".
    interpolation: { escapeValue: false },
  });
}

/** Goes on in another language; what is on the screen is said again. */
export function speak(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
