import type { TFunction } from 'i18next';
import { receiptEn } from '../locales/receipt-en.ts';

type Accessory = keyof typeof receiptEn.accessory;

const known = new Map<string, Accessory>(
  Object.entries(receiptEn.accessory).flatMap(([key, word]) => (isAccessory(key) ? [[word, key]] : [])),
);

/**
 * An accessory in the language of `t`. What is recorded is the English word, whatever the desk speaks; what the
 * technician wrote in their own words stays as it is.
 */
export function accessoryWord(written: string, t: TFunction<'receipt'>): string {
  const key = known.get(written);
  return key === undefined ? written : t(`accessory.${key}`);
}

function isAccessory(key: string): key is Accessory {
  return Object.hasOwn(receiptEn.accessory, key);
}
