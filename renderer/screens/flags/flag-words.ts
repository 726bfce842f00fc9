/** Flags and the answers to them in words. */
import type { FlagAnswer } from '../../../domain/facts/flag-settled.ts';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { statuses } from '../../../domain/facts/status-moved.ts';
import type { Translate } from '../../locales/i18n.ts';
import type { FlagView } from '../../worker/service/flags-service.ts';
import type { Doing } from '../../worker/service/intakes-service.ts';
import { sayDateTime } from '../../words/format.ts';

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
  }
}

/** "Alex, desk MC, 24 Nov 2026, 14:32" at the venue. */
export function doingWords({ technician, desk, at }: Doing, timeZone: string, t: Translate): string {
  return t('flags.doing', { technician, desk, time: sayDateTime(readClock(at).wall, timeZone) });
}

/** What can be answered, and what that does. */
export function answersTo(
  kind: FlagView['kind'],
  t: Translate,
): readonly { readonly answer: FlagAnswer; readonly does: string }[] {
  switch (kind) {
    case 'status-fork':
      return statuses.map((answer) => ({
        answer: { flag: kind, answer },
        does: t(`flags.does.status-fork.${answer}`),
      }));
    case 'serial-twice':
      return (['same-item', 'misread', 'leave-both'] as const).map((answer) => ({
        answer: { flag: kind, answer },
        does: t(`flags.does.serial-twice.${answer}`),
      }));
    case 'ticket-twice':
      return [
        { answer: { flag: kind, answer: 'leave-both' }, does: t('flags.does.ticket-twice.leave-both') },
      ];
  }
}
