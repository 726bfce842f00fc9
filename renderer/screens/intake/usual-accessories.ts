import type { DraftItem } from '../../../domain/intake/draft.ts';
import type { receiptEn } from '../../locales/receipt-en.ts';

type Accessory = keyof typeof receiptEn.accessory;

/** What is usually handed in with a kind of product. */
export function usualAccessories(kind: DraftItem['kind']): readonly Accessory[] {
  switch (kind) {
    case 'body':
      return ['battery', 'strap', 'bodyCap', 'card', 'charger'];
    case 'lens':
      return ['frontCap', 'rearCap', 'hood', 'tripodMount', 'filter', 'pouch'];
    case 'pro-video':
      return ['battery', 'charger', 'card', 'bodyCap', 'pouch'];
    case 'other':
      return ['battery', 'strap', 'bodyCap', 'frontCap', 'rearCap', 'hood', 'card', 'charger', 'pouch'];
  }
}
