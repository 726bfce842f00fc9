import type { FlagAnswer } from '../../domain/facts/flag-settled.ts';
import type { Translate } from '../locales/i18n.ts';
import type { Doing } from '../worker/service/intakes-service.ts';

/** An answer, as it stands on its button and in the history. `handBacks`: those it may name, where they are known. */
export function answerWords(
  given: FlagAnswer,
  t: Translate,
  handBacks: readonly (Doing & { readonly id: string })[] = [],
): string {
  switch (given.flag) {
    case 'status-fork':
      return t(`status.${given.answer}`);
    case 'serial-twice':
      return t(`flags.serial-twice.${given.answer}`);
    case 'ticket-twice':
      return t(`flags.ticket-twice.${given.answer}`);
    case 'handed-back-twice': {
      if (given.answer === null) return t('flags.handed-back-twice.none');
      const happened = handBacks.find(({ id }) => id === given.answer);
      if (happened === undefined) return t('flags.handed-back-twice.one');
      const { technician, desk } = happened;
      return t('flags.handed-back-twice.right', { technician, desk });
    }
  }
}
