import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { useDesk } from '../../state/desk-slice.ts';

/** What keeps the laptop from handing over, or from being wiped, and what to do about it. */
export function EndingProblems() {
  const { t } = useTranslation();
  const status = useDesk((state) => state.status);
  if (status === null) return null;
  const { sync, journal, storage, ended } = status;
  return (
    <>
      {sync.problem !== null && (
        <Banner tone="warn" title={sync.problem === 'unreachable' ? t('ending.offline') : ''}>
          {sync.problem === 'unreachable' ? t('ending.offlineHint') : t(`sync.problem.${sync.problem}`)}
        </Banner>
      )}
      {journal.unopened > 0 && (
        <Banner tone="bad" title="">
          {t('ending.unopened', { count: journal.unopened })}
        </Banner>
      )}
      {storage === 'damaged' && (
        <Banner tone="bad" title={t('storage.damaged')}>
          {t('storage.damagedHint')}
        </Banner>
      )}
      {ended !== null && ended.problem !== null && (
        <Banner tone="bad" title="">
          {t(`ending.problem.${ended.problem}`)}
        </Banner>
      )}
    </>
  );
}
