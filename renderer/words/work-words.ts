/** Work in words: parts that were used, and the time it took. */
import type { BodyOf } from '../../domain/facts/kinds.ts';
import type { UsedPart } from '../../domain/facts/work-noted.ts';
import type { Translate } from '../locales/i18n.ts';
import { sayMinutes } from './format.ts';

/** "2 × Shutter unit (CY3-1847)". */
export function partWords({ name, number, count }: UsedPart, t: Translate): string {
  return number === null
    ? t('work.part', { count, name })
    : t('work.partWithNumber', { count, name, number });
}

/** "25 mins, 2 × Shutter unit"; empty where only words were noted. */
export function spentWords({ minutes, parts }: BodyOf<'work-noted'>, t: Translate): string {
  const time = minutes === 0 ? [] : [sayMinutes(minutes)];
  return [...time, ...parts.map((part) => partWords(part, t))].join(', ');
}
