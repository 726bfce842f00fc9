/** The state of sync and roster in words. */
import type { Translate } from '../locales/i18n.ts';
import type { DeskStatus } from '../worker/service/desk-status.ts';
import { sayAge, sayAgo, sayNumber, saySpan, sayTime } from './format.ts';

export type Tone = 'good' | 'info' | 'warn' | 'bad';

export interface Said {
  readonly tone: Tone;
  readonly text: string;
}

/** An unsent fact older than this is an alarm whatever the link says, ms. */
const STUCK_AFTER = 30 * 60_000;
/** A clock further off than this is shown, ms. */
const SKEW_SHOWN = 2 * 60_000;
const DAY = 24 * 60 * 60_000;

/** "In sync", "In sync, 2 photos still to be sent", "3 waiting, oldest 4 min", "Offline since 14:32". */
export function syncWords({ sync, event }: DeskStatus, now: number, t: Translate): Said {
  const { state, pending: count } = sync;
  switch (state) {
    case 'in-sync':
      if (sync.attachments > 0) {
        return { tone: 'info', text: t('sync.photosWaiting', { count: sync.attachments }) };
      }
      return { tone: 'good', text: t('sync.inSync') };
    case 'syncing':
      return { tone: 'info', text: t('sync.syncing') };
    case 'waiting':
      return { tone: 'info', text: t('sync.waiting', { count, age: pendingAge(sync, now, t) }) };
    case 'offline': {
      if (sync.offlineSince === null) return { tone: 'warn', text: t('sync.offlineUnknown') };
      const time = sayTime(sync.offlineSince, event.timeZone);
      if (count > 0) return { tone: 'warn', text: t('sync.offlineWaiting', { count, time }) };
      return { tone: 'warn', text: t('sync.offline', { time }) };
    }
  }
}

/** "Roster 3 hrs old, 5,012 members", or how far it has come. */
export function rosterWords({ roster }: DeskStatus, now: number, t: Translate): Said {
  if (roster.arriving !== null) return { tone: 'info', text: arrivingWords(roster.arriving, t) };
  if (roster.builtAt === null) return { tone: 'warn', text: t('roster.none') };
  if (roster.tooOld !== null) {
    return { tone: 'warn', text: t('roster.tooOld', { ago: sayAgo(roster.tooOld.days * DAY) ?? '' }) };
  }
  const members = sayNumber(roster.members);
  const age = sayAge(now - Date.parse(roster.builtAt));
  if (age === null) return { tone: 'good', text: t('roster.fresh', { members }) };
  return { tone: 'good', text: t('roster.old', { age, members }) };
}

function arrivingWords(arriving: NonNullable<DeskStatus['roster']['arriving']>, t: Translate): string {
  const { doneBytes, totalBytes, secondsLeft } = arriving;
  const part = totalBytes === 0 ? 0 : doneBytes / totalBytes;
  const done = sayNumber(Math.floor(arriving.members * part));
  const members = sayNumber(arriving.members);
  if (secondsLeft === null) return t('roster.arriving', { done, members });
  return t('roster.arrivingLeft', { done, members, left: saySpan(secondsLeft * 1000) });
}

/** The age of the oldest unsent fact when that is alarming, or null. */
export function stuckFor({ sync }: DeskStatus, now: number): string | null {
  if (sync.pending === 0 || sync.oldestPendingAt === null) return null;
  const age = now - sync.oldestPendingAt;
  return age > STUCK_AFTER ? sayAge(age) : null;
}

/** How far the desk's clock is off, when that is worth saying, or null. */
export function skewWords({ sync }: DeskStatus): { readonly age: string; readonly ahead: boolean } | null {
  if (sync.skewMs === null || Math.abs(sync.skewMs) <= SKEW_SHOWN) return null;
  return { age: sayAge(Math.abs(sync.skewMs)) ?? '', ahead: sync.skewMs > 0 };
}

function pendingAge(sync: DeskStatus['sync'], now: number, t: Translate): string {
  return sayAge(now - (sync.oldestPendingAt ?? now)) ?? t('age.now');
}
