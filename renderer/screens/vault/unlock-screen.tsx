import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LockOpen } from 'lucide-react';
import { Button } from '../../design/button.tsx';
import { PassphraseField } from '../../design/passphrase-field.tsx';
import { openDesk, useDesk } from '../../state/desk-slice.ts';
import { unlockVault } from '../../state/vault-slice.ts';
import { EndedLockNotice } from '../ending/ended-notices.tsx';
import { ProblemBanner, type VaultProblem } from './problem-banner.tsx';
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
  const [problem, setProblem] = useState<VaultProblem | null>(null);
  const wait = useWait();

  const unlock = async () => {
    if (isPending || wait > 0) return;
    setMistake(passphrase === '' ? 'missing' : null);
    setProblem(null);
    if (passphrase === '') return;
    setPending(true);
    const answer = await unlockVault(passphrase);
    if (answer.ok) {
      await openDesk(answer.key);
      return;
    }
    setPending(false);
    switch (answer.problem) {
      case 'wrong':
        setMistake('wrong');
        field.current?.select();
        break;
      case 'keychain-lost':
        onRecover();
        break;
      case 'damaged':
      case 'failed':
        setProblem(answer.problem);
        break;
      case 'wait':
        break;
    }
  };

  return (
    <VaultFrame name="unlock" barrier="locked">
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
        <EndedLockNotice />
        {problem !== null && <ProblemBanner problem={problem} />}
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
