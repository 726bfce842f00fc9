/** The languages of the receipt: none may lack a word. */
import type { ReceiptLanguage } from '../../domain/facts/intake-taken.ts';
import { receiptDe } from './receipt-de.ts';
import { receiptEn } from './receipt-en.ts';
import { receiptEs } from './receipt-es.ts';
import { receiptFr } from './receipt-fr.ts';
import { receiptIt } from './receipt-it.ts';
import { receiptJa } from './receipt-ja.ts';
import type { Words } from './words.ts';

export const receiptWords: Record<ReceiptLanguage, Words<typeof receiptEn>> = {
  en: receiptEn,
  de: receiptDe,
  fr: receiptFr,
  it: receiptIt,
  es: receiptEs,
  ja: receiptJa,
};

/** How each writes dates. */
export const receiptLocales: Record<ReceiptLanguage, string> = {
  en: 'en-GB',
  de: 'de-DE',
  fr: 'fr-FR',
  it: 'it-IT',
  es: 'es-ES',
  ja: 'ja-JP',
};
