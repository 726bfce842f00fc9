/** What is wrong right now, worst first: each with what to do about it. */
import type { Translate } from '../locales/i18n.ts';
import type { DeskStatus } from '../worker/service/desk-status.ts';
import { skewWords, stuckFor } from './status-words.ts';

export interface Alarm {
  readonly id: 'storage' | 'journal' | 'link' | 'stuck' | 'skew' | 'quarantined' | 'roster';
  readonly tone: 'warn' | 'bad';
  readonly title: string;
  readonly whatToDo: string;
}

/** All alarms of a status. An unreachable hub is none: working offline is normal. */
export function alarmsOf(status: DeskStatus, now: number, t: Translate): Alarm[] {
  return [
    storageAlarm(status, t),
    journalAlarm(status, t),
    linkAlarm(status, t),
    stuckAlarm(status, now, t),
    skewAlarm(status, t),
    rosterAlarm(status, t),
    quarantineAlarm(status, t),
  ].filter((alarm) => alarm !== null);
}

function storageAlarm({ storage }: DeskStatus, t: Translate): Alarm | null {
  if (storage === null) return null;
  return {
    id: 'storage',
    tone: 'bad',
    title: t(`storage.${storage}`),
    whatToDo: t(`storage.${storage}Hint`),
  };
}

function journalAlarm({ journal }: DeskStatus, t: Translate): Alarm | null {
  if (journal.unopened === 0) return null;
  return {
    id: 'journal',
    tone: 'warn',
    title: '',
    whatToDo: t('storage.unopened', { count: journal.unopened }),
  };
}

function linkAlarm({ sync }: DeskStatus, t: Translate): Alarm | null {
  if (sync.problem === null || sync.problem === 'unreachable') return null;
  const tone = sync.problem === 'token-refused' ? 'bad' : 'warn';
  return { id: 'link', tone, title: '', whatToDo: t(`sync.problem.${sync.problem}`) };
}

function stuckAlarm(status: DeskStatus, now: number, t: Translate): Alarm | null {
  const age = stuckFor(status, now);
  if (age === null) return null;
  return { id: 'stuck', tone: 'warn', title: t('sync.stuck', { age }), whatToDo: t('sync.stuckHint') };
}

function skewAlarm(status: DeskStatus, t: Translate): Alarm | null {
  const skew = skewWords(status);
  if (skew === null) return null;
  const direction = t(skew.ahead ? 'sync.ahead' : 'sync.behind');
  return {
    id: 'skew',
    tone: 'warn',
    title: t('sync.skew', { age: skew.age, direction }),
    whatToDo: t('sync.skewHint'),
  };
}

function rosterAlarm({ roster }: DeskStatus, t: Translate): Alarm | null {
  if (roster.problem === null) return null;
  return { id: 'roster', tone: 'warn', title: '', whatToDo: t(`roster.problem.${roster.problem}`) };
}

function quarantineAlarm({ sync }: DeskStatus, t: Translate): Alarm | null {
  if (sync.quarantined === 0) return null;
  return {
    id: 'quarantined',
    tone: 'warn',
    title: '',
    whatToDo: t('sync.quarantined', { count: sync.quarantined }),
  };
}
