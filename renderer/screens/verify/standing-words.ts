import { sayDate } from '../../../domain/programme/iso-date.ts';
import type { PointsStanding, ProductStanding } from '../../../domain/verdict/product-standing.ts';
import type { Translate } from '../../locales/i18n.ts';

/** How a product counts, in words. */
export function standingWords(standing: ProductStanding | PointsStanding, t: Translate): string {
  if (standing.counts) {
    if ('points' in standing) return t('verify.kitPoints', { count: standing.points });
    if (standing.as === 'pro-video') return t('verify.kitVideo');
    return t('verify.kitCounts', { level: t(`level.${standing.upTo}`) });
  }
  switch (standing.why) {
    case 'limit-unknown':
    case 'not-qualifying':
    case 'registered-twice':
      return t(`verify.kitNot.${standing.why}`);
    case 'registered-later':
    case 'supported-later':
    case 'support-ended':
      return t(`verify.kitNot.${standing.why}`, { date: sayDate(standing.date) });
  }
}
