import { Usb } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import { readLastHandOver, saveWaiting, useHandOver, type Saved } from '../../state/hand-over-slice.ts';
import { sayDateTime, sayNumber } from '../../words/format.ts';
import { Facts } from './facts.tsx';

/** Takes what waits to the hub without a network. */
export function HandOverPart() {
  const { t } = useTranslation();
  const pending = useDesk(({ status }) => status?.sync.pending ?? null);
  const making = useHandOver((state) => state.making);
  const saved = useHandOver((state) => state.saved);
  useEffect(() => void readLastHandOver(), []);
  if (pending === null) return null;
  return (
    <section className="card settings-part">
      <h2>{t('handOver.title')}</h2>
      <p>{pending === 0 ? t('handOver.nothing') : t('handOver.hint')}</p>
      <Button
        icon={Usb}
        isPending={making !== null}
        isDisabled={pending === 0}
        onPress={() => void saveWaiting()}
      >
        {t('handOver.save', { number: sayNumber(pending) })}
      </Button>
      {making !== null && making.done < making.total && (
        <p className="field-hint numbers">
          {t('handOver.making', { done: sayNumber(making.done), total: sayNumber(making.total) })}
        </p>
      )}
      {saved !== null && <SavedSaid saved={saved} />}
      <LastSaved isWaiting={pending > 0} />
    </section>
  );
}

/** Where the last file is, also after a restart, and that it is not the hub's answer. */
function LastSaved({ isWaiting }: { readonly isWaiting: boolean }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const last = useHandOver((state) => state.last);
  if (last === null) return <Facts facts={[{ label: t('handOver.last'), value: t('handOver.never') }]} />;
  return (
    <>
      <Facts
        facts={[
          { label: t('handOver.last'), value: sayDateTime(last.madeAt, timeZone) },
          { label: t('handOver.inFile'), value: sayNumber(last.facts) },
          { label: t('handOver.where'), value: last.file },
        ]}
      />
      {isWaiting && <p className="field-hint">{t('handOver.stays')}</p>}
    </>
  );
}

/** What came of it, and what is to be done with it. */
function SavedSaid({ saved }: { readonly saved: Saved }) {
  const { t } = useTranslation();
  if (!saved.ok) {
    return (
      <Banner tone="bad" title={t(`handOver.problem.${saved.problem}`)}>
        {t(`handOver.problemHint.${saved.problem}`)}
      </Banner>
    );
  }
  return (
    <>
      <Banner tone="info" title={t('handOver.saved', { count: saved.saved.facts })}>
        {t('handOver.next')}
      </Banner>
      {saved.unopened > 0 && <Banner tone="warn" title={t('handOver.unopened', { count: saved.unopened })} />}
    </>
  );
}
