import { FileWarning, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { desk } from '../../state/service.ts';
import { useNow } from '../../state/use-now.ts';
import { sayDateTime, sayNumber } from '../../words/format.ts';
import { skewWords, syncWords } from '../../words/status-words.ts';
import { Facts } from './facts.tsx';
import { QuarantineDialog } from './quarantine-dialog.tsx';

/** How things stand with the hub. */
export function SyncPart() {
  const { t } = useTranslation();
  const status = useDesk((state) => state.status);
  const now = useNow();
  const [isListing, setListing] = useState(false);
  if (status === null) return null;
  const { sync, event } = status;
  const skew = skewWords(status);
  const clock = () => {
    if (sync.skewMs === null) return t('settings.clockUnknown');
    if (skew === null) return t('settings.clockGood');
    return t('sync.skew', { age: skew.age, direction: t(skew.ahead ? 'sync.ahead' : 'sync.behind') });
  };
  return (
    <section className="card settings-part">
      <h2>{t('settings.sync')}</h2>
      <Facts
        facts={[
          { label: t('settings.state'), value: syncWords(status, now, t).text },
          {
            label: t('settings.lastContact'),
            value:
              sync.lastContactAt === null
                ? t('settings.never')
                : sayDateTime(sync.lastContactAt, event.timeZone),
          },
          { label: t('settings.waiting'), value: sayNumber(sync.pending) },
          { label: t('settings.photosWaiting'), value: sayNumber(sync.attachments) },
          ...(sync.quarantined === 0
            ? []
            : [{ label: t('settings.quarantined'), value: sayNumber(sync.quarantined) }]),
          ...(sync.foreign === 0
            ? []
            : [
                {
                  label: t('settings.foreign'),
                  value: t('settings.foreignEntries', { count: sync.foreign }),
                },
              ]),
          { label: t('settings.clock'), value: clock() },
        ]}
      />
      {sync.problem !== null && <p>{t(`sync.problem.${sync.problem}`)}</p>}
      <Button icon={RefreshCw} isPending={sync.state === 'syncing'} onPress={() => void desk().syncNow()}>
        {t('settings.now')}
      </Button>
      {sync.quarantined > 0 && (
        <Button icon={FileWarning} onPress={() => setListing(true)}>
          {t('settings.quarantinedShow')}
        </Button>
      )}
      {isListing && <QuarantineDialog onClose={() => setListing(false)} />}
    </section>
  );
}
