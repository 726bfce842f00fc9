import type { TFunction } from 'i18next';
import type { IntakeItem } from '../../domain/facts/intake-taken.ts';
import { isConditionPart, SHUTTER_COUNT } from '../../domain/intake/condition-parts.ts';

/** "Screen: scratch, 2 cm; shutter releases: 120000" in the language of `t`; null where nothing was looked at. */
export function conditionLine(
  { condition = [] }: Pick<IntakeItem, 'condition'>,
  t: TFunction<'receipt'>,
): string | null {
  if (condition.length === 0) return null;
  const marked = condition.filter(({ state }) => state === 'marked');
  const counted = condition.filter(({ part }) => part === SHUTTER_COUNT);
  const isLookedAt = condition.length > counted.length;
  const said = [...marked, ...counted].map(({ part, note }) => `${partWord(part, t)}: ${note}`);
  return [...(marked.length === 0 && isLookedAt ? [t('noMarks')] : []), ...said].join('; ');
}

/** A part that only a later version knows goes by its own name. */
function partWord(part: string, t: TFunction<'receipt'>): string {
  if (part === SHUTTER_COUNT) return t(`conditionPart.${SHUTTER_COUNT}`);
  return isConditionPart(part) ? t(`conditionPart.${part}`) : part;
}
