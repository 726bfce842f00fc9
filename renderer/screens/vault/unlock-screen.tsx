import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LockOpen } from 'lucide-react';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { PassphraseField } from '../../design/passphrase-field.tsx';
import { openDesk, useDesk } from '../../state/desk-slice.ts';
import { unlockVault } from '../../state/vault-slice.ts';
import { useWait } from './use-wait.ts';
import { VaultFrame } from './vault-frame.tsx';
import { WaitNotice } from './wait-notice.tsx';

/** One field: Enter opens. */
export function UnlockScreen({ onRecover }: { readonly onRecover: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk(({ identity }) => identity?.desk ?? '');
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isPending, setPending] = useState(false);
  const [mistake, setMistake] = useState<'missing' | 'wrong' | null>(null);
  const [isDamaged, setDamaged] = useState(false);
  const wait = useWait();

  const unlock = async () => {
    if (isPending || wait > 0) return;
    setMistake(passphrase === '' ? 'missing' : null);
    if (passphrase === '') return;
    setPending(true);
    const answer = await unlockVault(passphrase);
    if (answer.ok) {
      await openDesk(answer.key);
      return;
    }
    setPending(false);
    setDamaged(answer.problem === 'damaged');
    if (answer.problem === 'keychain-lost') onRecover();
    if (answer.problem !== 'wrong') return;
    setMistake('wrong');
    field.current?.select();
  };

  return (
    <VaultFrame name="unlock" isLocked>
      <form
        className="card vault-card"
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <header>
          <h1>{t('unlock.title', { desk })}</h1>
        </header>
        {isDamaged && (
          <Banner tone="bad" title={t('closed.damaged')}>
            {t('closed.damagedHint')}
          </Banner>
        )}
        <PassphraseField
          ref={field}
          label={t('passphrase.label')}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setMistake(null);
          }}
          error={mistake === null ? null : t(mistake === 'wrong' ? 'closed.wrong' : 'passphrase.missing')}
          isShown={isShown}
          onShow={setShown}
          autoFocus
        />
        <WaitNotice seconds={wait} />
        <Button
          look="primary"
          size="l"
          icon={LockOpen}
          keys="Enter"
          isSubmit
          isPending={isPending}
          isDisabled={wait > 0}
        >
          {t('unlock.go')}
        </Button>
        <Button look="quiet" onPress={onRecover}>
          {t('unlock.recover')}
        </Button>
      </form>
    </VaultFrame>
  );
}
