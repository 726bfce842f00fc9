/** Flags and the answers to them in words. */
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { statuses } from '../../../domain/facts/status-moved.ts';
import type { Translate } from '../../locales/i18n.ts';
import type { FlagView } from '../../worker/service/flags-service.ts';
import type { Doing } from '../../worker/service/intakes-service.ts';
import { answerWords } from '../../words/answer-words.ts';
import { sayDateTime } from '../../words/format.ts';
import { sayListed } from '../../words/listed.ts';

/** What happened, in a few words, and what to find out. */
export function flagWords(flag: FlagView, t: Translate): { readonly title: string; readonly hint: string } {
  const ticket = flag.intakes[0]?.ticket ?? '';
  const intakes = flag.intakes.length;
  switch (flag.kind) {
    case 'status-fork':
      return flag.moves.every(({ body }) => body.to === 'handed-back')
        ? { title: t('flags.forkTwice', { ticket }), hint: t('flags.forkTwiceHint') }
        : { title: t('flags.fork', { ticket }), hint: t('flags.forkHint') };
    case 'serial-twice':
      return {
        title: t('flags.serial', { count: flag.products.length, intakes }),
        hint: t('flags.serialHint'),
      };
    case 'ticket-twice':
      return { title: t('flags.ticket', { ticket, intakes }), hint: t('flags.ticketHint') };
    case 'handed-back-twice':
      return {
        title: t('flags.twice', { ticket, items: sayListed(flag.twice) }),
        hint: t('flags.twiceHint'),
      };
  }
}

/** "Alex, desk MC, 24 Nov 2026, 14:32" at the venue. */
export function doingWords({ technician, desk, at }: Doing, timeZone: string, t: Translate): string {
  return t('flags.doing', { technician, desk, time: sayDateTime(readClock(at).wall, timeZone) });
}

/** An answer as it can be given: what stands on its button, and what it does. */
export interface OfferedAnswer {
  readonly answer: FlagAnswer;
  readonly word: string;
  readonly does: string;
}

/** What can be answered. */
export function answersTo(flag: FlagView, t: Translate): readonly OfferedAnswer[] {
  const { kind } = flag;
  switch (kind) {
    case 'status-fork':
      return statuses.map((to) => {
        const answer = { flag: kind, answer: to };
        return { answer, word: answerWords(answer, t), does: t(`flags.does.status-fork.${to}`) };
      });
    case 'serial-twice':
      return (['same-item', 'misread', 'leave-both'] as const).map((found) => {
        const answer = { flag: kind, answer: found };
        return { answer, word: answerWords(answer, t), does: t(`flags.does.serial-twice.${found}`) };
      });
    case 'ticket-twice': {
      const answer = { flag: kind, answer: 'leave-both' as const };
      return [{ answer, word: answerWords(answer, t), does: t('flags.does.ticket-twice.leave-both') }];
    }
    case 'handed-back-twice':
      return [...flag.handBacks.map(({ id }) => id), null].map((happened) => {
        const answer = { flag: kind, answer: happened };
        const does = t(`flags.does.handed-back-twice.${happened === null ? 'none' : 'right'}`);
        return { answer, word: answerWords(answer, t, flag.handBacks), does };
      });
  }
}
