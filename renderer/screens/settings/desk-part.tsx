import { useTranslation } from 'react-i18next';
import { countryName } from '../../../domain/programme/country.ts';
import { spokenLanguage } from '../../locales/spoken.ts';
import { useDesk } from '../../state/desk-slice.ts';
import { Facts } from './facts.tsx';

/** Which desk of which event this is. */
export function DeskPart() {
  const { t } = useTranslation();
  const status = useDesk((state) => state.status);
  const hubUrl = useDesk(({ identity }) => identity?.hubUrl ?? '');
  if (status === null) return null;
  const { desk, event } = status;
  return (
    <section className="card settings-part">
      <h2>{t('settings.desk')}</h2>
      <Facts
        facts={[
          { label: t('settings.code'), value: desk },
          { label: t('settings.event'), value: event.name },
          { label: t('settings.country'), value: countryName(event.country, spokenLanguage()) },
          { label: t('settings.timeZone'), value: event.timeZone },
          { label: t('settings.hub'), value: hubUrl },
        ]}
      />
    </section>
  );
}
