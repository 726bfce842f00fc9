import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { sayDateTime } from '../../words/format.ts';
import { useSerialHistory } from './use-serial-history.ts';

/** What this event and the roster know of a serial number, in words. */
export function useSerialSentences(item: DraftItem): readonly string[] {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const { open, before, isOthers, registeredTo } = useSerialHistory(item);
  const sentences: string[] = open.map((intake) => t('intake.serialTaken', { ...intake }));
  if (before !== null) {
    const when = sayDateTime(before.takenAt, timeZone);
    sentences.push(t('serialHistory.handedBack', { ticket: before.ticket, when }));
  }
  if (isOthers) sentences.push(t('serialHistory.others'));
  if (registeredTo !== null) sentences.push(t(`serialHistory.registeredTo.${registeredTo}`));
  return sentences;
}
