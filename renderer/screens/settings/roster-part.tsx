import { useTranslation } from 'react-i18next';
import { useDesk } from '../../state/desk-slice.ts';
import type { ProgrammeFacts } from '../../worker/service/given-verdict.ts';
import { sayDateTime, sayNumber } from '../../words/format.ts';
import { Facts } from './facts.tsx';

/** What the roster on this laptop holds. */
export function RosterPart() {
  const { t } = useTranslation();
  const roster = useDesk(({ status }) => status?.roster);
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  if (roster === undefined) return null;
  const programme = ({ name, version, sample }: ProgrammeFacts) =>
    t(sample ? 'settings.programmeSample' : 'settings.programmeVersion', { name, version });
  const built =
    roster.builtAt === null ? t('roster.none') : sayDateTime(Date.parse(roster.builtAt), timeZone);
  return (
    <section className="card settings-part">
      <h2>{t('settings.roster')}</h2>
      <Facts
        facts={[
          { label: t('settings.built'), value: built },
          { label: t('settings.members'), value: sayNumber(roster.members) },
          { label: t('settings.cards'), value: sayNumber(roster.cards) },
          { label: t('settings.programme'), value: programme(roster.programme) },
          { label: t('settings.source'), value: roster.sample ? t('settings.sample') : t('settings.real') },
        ]}
      />
    </section>
  );
}
