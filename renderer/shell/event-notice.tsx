import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { eventChange } from '../../domain/intake/event-change.ts';
import { Banner } from '../design/banner.tsx';
import { IconButton } from '../design/icon-button.tsx';
import { useDesk } from '../state/desk-slice.ts';
import { desk } from '../state/service.ts';
import { eventChangeWords } from '../words/event-words.ts';

/** How the event has changed since people here last knew; it stays until one of them has read it. */
export function EventNotice() {
  const { t } = useTranslation();
  const status = useDesk((state) => state.status);
  if (status === null || status.eventBefore === null) return null;
  const change = eventChange(status.eventBefore, status.event);
  if (change === null) return null;
  return (
    <Banner
      tone="info"
      title=""
      action={<IconButton icon={X} label={t('common.close')} onPress={() => void desk().noteEventTold()} />}
    >
      {eventChangeWords(change, t)}
    </Banner>
  );
}
