import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { PassphraseField } from '../../design/passphrase-field.tsx';
import { NewPassphraseFields } from '../vault/new-passphrase-fields.tsx';
import { newPassphraseProblem, nothingTyped, type NewPassphraseProblem } from '../vault/new-passphrase.ts';
import { ProblemBanner, type VaultProblem } from '../vault/problem-banner.tsx';
import { useWait } from '../vault/use-wait.ts';
import { WaitNotice } from '../vault/wait-notice.tsx';
import { toast } from '../../state/toasts-slice.ts';
import { changePassphrase } from '../../state/vault-slice.ts';

/** Changes the passphrase; the one until now has to be known. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const currentField = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState('');
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const [mistake, setMistake] = useState<NewPassphraseProblem | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [problem, setProblem] = useState<VaultProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const wait = useWait();

  const change = async () => {
    const found = newPassphraseProblem(typed);
    setMistake(found);
    setProblem(null);
    if (found !== null || isPending || wait > 0) return;
    setPending(true);
    const refused = await changePassphrase(current, typed.first);
    setPending(false);
    switch (refused) {
      case null:
        onClose();
        toast(t('protection.changed'));
        break;
      case 'wrong':
        setWrong(true);
        currentField.current?.select();
        break;
      case 'too-short':
        setMistake('too-short');
        break;
      case 'keychain-lost':
      case 'damaged':
      case 'unwritable':
      case 'failed':
        setProblem(refused);
        break;
      case 'wait':
        break;
    }
  };

  return (
    <Dialog title={t('protection.change')} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {problem !== null && <ProblemBanner problem={problem} />}
        <PassphraseField
          ref={currentField}
          label={t('passphrase.current')}
          value={current}
          onChange={(value) => {
            setCurrent(value);
            setWrong(false);
          }}
          error={isWrong ? t('closed.wrong') : null}
          isShown={isShown}
          onShow={setShown}
          autoFocus
        />
        <NewPassphraseFields
          label={t('passphrase.new')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setMistake(null);
          }}
          problem={mistake}
        />
        <p className="field-hint">{t('protection.changeHint')}</p>
        <WaitNotice seconds={wait} />
        <div className="dialog-actions">
          <Button look="primary" keys="Enter" isSubmit isPending={isPending} isDisabled={wait > 0}>
            {t('protection.change')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
