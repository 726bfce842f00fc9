import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { carryFile, useHandOver, type Carried } from '../../state/hand-over-slice.ts';
import { sayDateTime, sayNumber } from '../../words/format.ts';

/** Brings what another desk saved to the hub. */
export function CarryPart() {
  const { t } = useTranslation();
  const isCarrying = useHandOver((state) => state.isCarrying);
  const carried = useHandOver((state) => state.carried);
  return (
    <section className="card settings-part">
      <h2>{t('carry.title')}</h2>
      <p>{t('carry.hint')}</p>
      <Button icon={FileUp} isPending={isCarrying} onPress={() => void carryFile()}>
        {t('carry.choose')}
      </Button>
      {carried !== null && <CarriedSaid carried={carried} />}
    </section>
  );
}

/** What became of the file. */
function CarriedSaid({ carried }: { readonly carried: Carried }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  if (!carried.ok) return <Banner tone="bad" title={t(`carry.problem.${carried.problem}`)} />;
  const { desk, madeAt, facts, stored, duplicate, quarantined, brokenAt } = carried.taken;
  const counts = t('carry.counts', { stored: sayNumber(stored), duplicate: sayNumber(duplicate) });
  const unread = quarantined === 0 ? '' : t('carry.unread', { count: quarantined });
  if (brokenAt !== null) {
    const missing = sayNumber(facts - stored - duplicate - quarantined);
    return (
      <Banner tone="bad" title={t('carry.broken', { desk, missing, facts: sayNumber(facts) })}>
        {t('carry.brokenHint')} {counts} {unread}
      </Banner>
    );
  }
  const time = sayDateTime(Date.parse(madeAt), timeZone);
  return (
    <Banner tone={quarantined > 0 ? 'warn' : 'info'} title={t('carry.taken', { desk, time })}>
      {counts} {unread}
    </Banner>
  );
}
