/** Words through i18next; a key that does not exist is a type error. */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { receiptDe } from './receipt-de.ts';
import { receiptEn } from './receipt-en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'desk';
    resources: { desk: typeof en; receipt: typeof receiptEn };
  }
}

export type Translate = TFunction;

/** Makes the words available. Resources are bundled, so it is done when it returns. */
export function startWords(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    ns: ['desk', 'receipt'],
    defaultNS: 'desk',
    resources: { en: { desk: en, receipt: receiptEn }, de: { receipt: receiptDe } },
    initAsync: false,
    // React escapes; escaping twice would print "&amp;".
    interpolation: { escapeValue: false },
  });
}
