import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../preload/contract.ts';
import { Facts } from './facts.tsx';

/** Versions, for support. */
export function VersionsPart() {
  const { t } = useTranslation();
  const [info, setInfo] = useState<AnswerOf<'appInfo'> | null>(null);
  useEffect(() => void window.desk.appInfo().then(setInfo), []);
  return (
    <section className="card settings-part">
      <h2>{t('settings.versions')}</h2>
      <Facts
        facts={[
          { label: t('settings.app'), value: info?.version ?? '' },
          { label: t('settings.electron'), value: info?.electron ?? '' },
          { label: t('settings.chromium'), value: info?.chromium ?? '' },
        ]}
      />
    </section>
  );
}
