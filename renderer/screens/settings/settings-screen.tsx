import { useTranslation } from 'react-i18next';
import { Choice } from '../../design/choice.tsx';
import { Button } from '../../design/button.tsx';
import { languageChoices } from '../../locales/languages.ts';
import { Alarms } from '../../shell/alarms.tsx';
import { changeSettings, useDesk } from '../../state/desk-slice.ts';
import { openDialog } from '../../state/navigation-slice.ts';
import { CarryPart } from './carry-part.tsx';
import { DeskPart } from './desk-part.tsx';
import { HandOverPart } from './hand-over-part.tsx';
import { PrintingPart } from './printing-part.tsx';
import { ProtectionPart } from './protection-part.tsx';
import { RosterPart } from './roster-part.tsx';
import { SyncPart } from './sync-part.tsx';
import { VersionsPart } from './versions-part.tsx';
import { UserRound } from 'lucide-react';
import './settings-screen.css';

/** Who works here, how it looks, and the state of everything behind it. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const technician = useDesk(({ settings }) => settings?.technician ?? '');
  const language = useDesk(({ settings }) => settings?.language ?? 'system');
  const theme = useDesk(({ settings }) => settings?.theme ?? 'system');
  return (
    <div className="settings">
      <h1>{t('settings.title')}</h1>
      <Alarms all />
      <div className="settings-parts">
        <section className="card settings-part">
          <h2>{t('settings.working')}</h2>
          <div className="settings-technician">
            <strong>{technician}</strong>
            <Button icon={UserRound} onPress={() => openDialog('technician')}>
              {t('settings.change')}
            </Button>
          </div>
          <Choice
            label={t('settings.appearance')}
            value={theme}
            options={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              word: t(`settings.theme.${value}`),
            }))}
            onChange={(chosen) => void changeSettings({ theme: chosen })}
          />
          <Choice
            label={t('settings.language')}
            value={language}
            options={languageChoices.map((value) => ({ value, word: t(`settings.languageChoice.${value}`) }))}
            onChange={(chosen) => void changeSettings({ language: chosen })}
          />
        </section>
        <PrintingPart />
        <ProtectionPart />
        <SyncPart />
        <HandOverPart />
        <CarryPart />
        <DeskPart />
        <RosterPart />
        <VersionsPart />
      </div>
    </div>
  );
}
