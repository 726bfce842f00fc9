/** Words for loans: conditions, and how late something is. */
import type { LoanCondition } from '../../domain/facts/loan-issued.ts';
import { SOON } from '../../domain/loan/due.ts';
import type { Translate } from '../locales/i18n.ts';
import { sayAge, sayDateTime, sayTime } from './format.ts';

/** "Good", "Marked: scratch at the mount". */
export function conditionWords({ state, note }: LoanCondition, t: Translate): string {
  return [t(`loans.condition.${state}`), note].filter((part) => part !== '').join(': ');
}

export interface DueWords {
  readonly tone: 'late' | 'soon' | 'calm';
  readonly text: string;
}

/** "2 hrs late", "due in 40 mins", "until 20:00"; `now` and `due` in ms since 1970, the clock is the venue's. */
export function dueWords(due: number, now: number, timeZone: string, t: Translate): DueWords {
  if (due < now) {
    const age = sayAge(now - due);
    return { tone: 'late', text: age === null ? t('loans.dueNow') : t('loans.late', { age }) };
  }
  const age = sayAge(due - now);
  if (due < now + SOON) {
    return { tone: 'soon', text: age === null ? t('loans.dueNow') : t('loans.dueIn', { age }) };
  }
  const isSoon = due < now + 16 * 60 * 60_000;
  const time = isSoon ? sayTime(due, timeZone) : sayDateTime(due, timeZone);
  return { tone: 'calm', text: t('loans.until', { time }) };
}
