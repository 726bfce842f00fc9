import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Choice } from '../../design/choice.tsx';
import { changeSettings, useDesk } from '../../state/desk-slice.ts';
import { readVault, useVault } from '../../state/vault-slice.ts';
import { idleChoices } from '../../worker/service/settings-service.ts';
import { Facts } from './facts.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';

const keychainWords = {
  used: 'protection.keychainUsed',
  none: 'protection.keychainNone',
  lost: 'protection.keychainLost',
} as const;

/** What keeps strangers out of this laptop's data. */
export function ProtectionPart() {
  const { t } = useTranslation();
  const idleMinutes = useDesk(({ settings }) => settings?.idleMinutes ?? 10);
  const keychain = useVault((state) => state.keychain);
  const [isChanging, setChanging] = useState(false);
  useEffect(() => void readVault(), []);
  return (
    <section className="card settings-part">
      <h2>{t('protection.title')}</h2>
      <Facts
        facts={[
          { label: t('protection.sealed'), value: t('protection.sealedText') },
          { label: t('protection.keychain'), value: t(keychainWords[keychain]) },
        ]}
      />
      <Choice
        label={t('protection.idle')}
        value={String(idleMinutes)}
        options={idleChoices.map((minutes) => ({
          value: String(minutes),
          word: t('protection.minutes', { count: minutes }),
        }))}
        onChange={(chosen) => {
          const minutes = idleChoices.find((choice) => String(choice) === chosen);
          if (minutes !== undefined) void changeSettings({ idleMinutes: minutes });
        }}
      />
      <Button icon={KeyRound} onPress={() => setChanging(true)}>
        {t('protection.change')}
      </Button>
      {isChanging && <PassphraseDialog onClose={() => setChanging(false)} />}
    </section>
  );
}
