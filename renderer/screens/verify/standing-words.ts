import type { Translate } from '../../locales/i18n.ts';
import type { JudgedKit } from '../../worker/service/given-verdict.ts';
import { sayDate } from '../../words/format.ts';

type Standing = Extract<JudgedKit, { lines: unknown }>['lines'][number]['standing'];

/** How a product counts, or why it does not, in words. */
export function standingWords(standing: Standing, t: Translate): string {
  if (standing.counts) {
    if ('points' in standing) {
      const points = t('verify.kitPoints', { count: standing.points });
      return standing.proVideo ? `${t('verify.kitVideo')}, ${points}` : points;
    }
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
