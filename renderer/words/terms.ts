/** The terms things are taken in on, word for word as the receipt has them. */
import i18next from 'i18next';
import { receiptLanguages, type ReceiptLanguage } from '../../domain/facts/intake-taken.ts';

/** In the language of a receipt. */
export function termsIn(language: ReceiptLanguage): string {
  return i18next.getFixedT(language, 'receipt')('terms');
}

/** In every language: a signature stands under one of them. */
export function allTerms(): readonly string[] {
  return receiptLanguages.map(termsIn);
}
