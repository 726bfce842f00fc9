/** What would raise a level and what the next recalculation takes, in words. */
import type { Membership } from '../../../domain/programme/membership.ts';
import type { Missing } from '../../../domain/verdict/level-advisor.ts';
import type { Translate } from '../../locales/i18n.ts';
import type { LevelOutlook, LossReason } from '../../worker/service/given-verdict.ts';
import { sayDayOfYear } from '../../words/format.ts';
import { sayListed } from '../../words/listed.ts';

/** "To reach Gold: 1 lens counting for Gold or more". */
export function reachWords({ level, missing }: NonNullable<LevelOutlook['next']>, t: Translate): string {
  const name = t(`level.${level}`);
  if (missing === null) return t('outlook.reachUnknown', { level: name });
  return t('outlook.reach', { level: name, missing: missingWords(missing, t) });
}

/** "On 1 January: Silver, because CPS support ends for EOS 5D Mark IV". */
export function lossWords({ on, to, because }: NonNullable<LevelOutlook['loss']>, t: Translate): string {
  const date = sayDayOfYear(on);
  const level = membershipWords(to, t);
  if (because === null) return t('outlook.loss', { date, level });
  return t('outlook.lossBecause', { date, level, why: reasonWords(because, t) });
}

function missingWords(missing: Missing, t: Translate): string {
  switch (missing.kind) {
    case 'points':
      return t('outlook.points', { count: missing.points });
    case 'products': {
      const { countingFor } = missing;
      const key = countingFor === 'platinum' ? 'outlook.countingForTop' : 'outlook.countingFor';
      const count = missing.bodies + missing.lenses;
      return t(key, { count, products: productWords(missing, t), level: t(`level.${countingFor}`) });
    }
  }
}

function productWords(missing: Extract<Missing, { kind: 'products' }>, t: Translate): string {
  const bodies = t('outlook.bodies', { count: missing.bodies });
  const lenses = t('outlook.lenses', { count: missing.lenses });
  if (missing.lenses === 0) return bodies;
  return missing.bodies === 0 ? lenses : t('outlook.both', { bodies, lenses });
}

function membershipWords({ level, video }: Membership, t: Translate): string {
  if (level === null) return video ? t('verdict.video') : t('outlook.none');
  return video ? t('outlook.withVideo', { level: t(`level.${level}`) }) : t(`level.${level}`);
}

function reasonWords(reason: LossReason, t: Translate): string {
  switch (reason.why) {
    case 'support-ends':
      return t('outlook.supportEnds', { models: sayListed(reason.models) });
    case 'no-video':
      return t('outlook.noVideo');
    case 'too-few': {
      const { progress } = reason;
      const level = t(`level.${progress.level}`);
      if ('have' in progress) {
        return t('outlook.tooFewPoints', { level, have: progress.have, need: progress.need });
      }
      return t('outlook.tooFew', { level, ...countsOf(progress) });
    }
  }
}

/** The numbers of a level's progress, as the sentences name them. */
export function countsOf({ bodies, lenses }: Pick<Progress, 'bodies' | 'lenses'>) {
  return {
    bodies: bodies.have,
    bodiesNeeded: bodies.need,
    lenses: lenses.have,
    lensesNeeded: lenses.need,
  };
}

type Progress = Extract<Extract<LossReason, { why: 'too-few' }>['progress'], { readonly bodies: unknown }>;
