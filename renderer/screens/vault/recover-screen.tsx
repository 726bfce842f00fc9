import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowLeft } from 'lucide-react';
import { readRecoveryKey } from '../../../domain/vault/recovery-key.ts';
import { Button } from '../../design/button.tsx';
import { openDesk, useDesk } from '../../state/desk-slice.ts';
import { recoverVault, useVault } from '../../state/vault-slice.ts';
import { EndedLockNotice } from '../ending/ended-notices.tsx';
import { newPassphraseProblem, nothingTyped, type NewPassphraseProblem } from './new-passphrase.ts';
import { NewPassphraseFields } from './new-passphrase-fields.tsx';
import { ProblemBanner, type VaultProblem } from './problem-banner.tsx';
import { RecoveryKeyField } from './recovery-key-field.tsx';
import { useWait } from './use-wait.ts';
import { VaultFrame } from './vault-frame.tsx';
import { WaitNotice } from './wait-notice.tsx';

/** The recovery key opens the desk and gives it a new passphrase. */
export function RecoverScreen({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk(({ identity }) => identity?.desk ?? '');
  const isKeychainLost = useVault(({ keychain }) => keychain === 'lost');
  const field = useRef<HTMLInputElement>(null);
  const [key, setKey] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const [mistake, setMistake] = useState<NewPassphraseProblem | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<VaultProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const wait = useWait();

  const recover = async () => {
    const isKeyRead = readRecoveryKey(key).ok;
    const found = newPassphraseProblem(typed);
    setAsked(true);
    setMistake(found);
    setProblem(null);
    if (!isKeyRead) field.current?.focus();
    if (!isKeyRead || found !== null || isPending || wait > 0) return;
    setPending(true);
    const answer = await recoverVault(key, typed.first);
    if (answer.ok) {
      await openDesk(answer.key);
      return;
    }
    setPending(false);
    switch (answer.problem) {
      case 'wrong':
        setWrong(true);
        field.current?.select();
        break;
      case 'too-short':
        setMistake('too-short');
        break;
      case 'damaged':
      case 'unwritable':
      case 'failed':
        setProblem(answer.problem);
        break;
      case 'wait':
        break;
    }
  };

  return (
    <VaultFrame name="recover" barrier="locked">
      <form
        className="card vault-card vault-card-recover"
        onSubmit={(event) => {
          event.preventDefault();
          void recover();
        }}
      >
        <header>
          <h1>{t('recover.title')}</h1>
          <p>{t(isKeychainLost ? 'recover.keychainLost' : 'recover.hint', { desk })}</p>
        </header>
        <EndedLockNotice />
        {problem !== null && <ProblemBanner problem={problem} />}
        <RecoveryKeyField
          ref={field}
          value={key}
          onChange={(value) => {
            setKey(value);
            setAsked(false);
            setWrong(false);
          }}
          isAsked={isAsked}
          error={isWrong ? t('recover.wrong', { desk }) : null}
        />
        <div className="vault-row">
          <NewPassphraseFields
            label={t('passphrase.new')}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setMistake(null);
            }}
            problem={mistake}
          />
        </div>
        <WaitNotice seconds={wait} />
        <div className="vault-actions">
          <Button look="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('recover.back')}
          </Button>
          <Button look="primary" size="l" isSubmit isPending={isPending} isDisabled={wait > 0}>
            {t('recover.go')}
          </Button>
        </div>
      </form>
    </VaultFrame>
  );
}
