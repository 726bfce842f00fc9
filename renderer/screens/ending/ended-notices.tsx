import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { useDesk } from '../../state/desk-slice.ts';

/** On the lock of a laptop that has ended: it has to be opened once more. */
export function EndedLockNotice() {
  const { t } = useTranslation();
  const hasEnded = useDesk(({ identity }) => identity !== null && identity.revocation !== null);
  if (!hasEnded) return null;
  return (
    <Banner tone="warn" title={t('ending.locked')}>
      {t('ending.lockedHint')}
    </Banner>
  );
}

/** Where a wiped laptop can be enrolled anew: what became of the desk it was. */
export function EndedDeskNotice() {
  const { t } = useTranslation();
  const ended = useDesk((state) => state.endedDesk);
  if (ended === null) return null;
  return (
    <Banner tone="info" title={t('ending.done', { desk: ended })}>
      {t('ending.doneHint')}
    </Banner>
  );
}
