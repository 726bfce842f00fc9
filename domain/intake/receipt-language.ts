import type { ReceiptLanguage } from '../facts/intake-taken.ts';

/** Countries whose visitors most likely read another of the receipt's languages than English. */
const countries: readonly (readonly [ReceiptLanguage, string])[] = [
  ['de', 'DE AT CH LI'],
  ['fr', 'FR MC LU GF GP MQ NC PF RE YT BF BJ CD CG CI GA ML NE SN TG'],
  ['it', 'IT SM VA'],
  ['es', 'ES AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR PY SV UY VE'],
  ['ja', 'JP'],
];

const languages = new Map(
  countries.flatMap(([language, codes]) => codes.split(' ').map((country) => [country, language] as const)),
);

/** A first guess at the language of a visitor's receipt, by the country they live in (ISO 3166-1 alpha-2). */
export function receiptLanguageOf(country: string): ReceiptLanguage {
  return languages.get(country) ?? 'en';
}
