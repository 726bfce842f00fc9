import {
  conditionOf,
  isAllGood,
  partsOfKind,
  SHUTTER_COUNT,
} from '../../../domain/intake/condition-parts.ts';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import type { Translate } from '../../locales/i18n.ts';

/** "not noted", "all good", "2 parts marked", "4 of 6 noted". */
export function conditionWords(item: DraftItem, t: Translate): string {
  const noted = conditionOf(item).filter(({ part }) => part !== SHUTTER_COUNT);
  if (noted.length === 0) return t('condition.unchecked');
  if (isAllGood(item)) return t('condition.isGood');
  const total = partsOfKind(item.kind).length;
  const count = noted.filter(({ state }) => state === 'marked').length;
  const parts = [
    ...(count > 0 ? [t('condition.marked', { count })] : []),
    ...(noted.length < total ? [t('condition.some', { done: noted.length, total })] : []),
  ];
  return parts.join(', ');
}
