import type { FlagAnswer } from '../../domain/facts/flag-settled.ts';
import type { Translate } from '../locales/i18n.ts';

/** An answer, as it stands on its button and in the history. */
export function answerWords(given: FlagAnswer, t: Translate): string {
  switch (given.flag) {
    case 'status-fork':
      return t(`status.${given.answer}`);
    case 'serial-twice':
      return t(`flags.serial-twice.${given.answer}`);
    case 'ticket-twice':
      return t(`flags.ticket-twice.${given.answer}`);
  }
}
