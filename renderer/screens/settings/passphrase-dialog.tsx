import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { PassphraseField } from '../../design/passphrase-field.tsx';
import { NewPassphraseFields } from '../vault/new-passphrase-fields.tsx';
import { newPassphraseProblem, nothingTyped, type NewPassphraseProblem } from '../vault/new-passphrase.ts';
import { useWait } from '../vault/use-wait.ts';
import { WaitNotice } from '../vault/wait-notice.tsx';
import { toast } from '../../state/toasts-slice.ts';
import { changePassphrase, type ChangeProblem } from '../../state/vault-slice.ts';

/** Changes the passphrase; the one until now has to be known. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const currentField = useRef<HTMLInputElement>(null);
  const [current, setCurrent] = useState('');
  const [isShown, setShown] = useState(false);
  const [typed, setTyped] = useState(nothingTyped);
  const [mistake, setMistake] = useState<NewPassphraseProblem | null>(null);
  const [problem, setProblem] = useState<ChangeProblem | null>(null);
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
    if (refused === null) {
      onClose();
      toast(t('protection.changed'));
      return;
    }
    setProblem(refused);
    if (refused === 'wrong') currentField.current?.select();
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
        <ChangeProblemBanner problem={problem} />
        <PassphraseField
          ref={currentField}
          label={t('passphrase.current')}
          value={current}
          onChange={(value) => {
            setCurrent(value);
            setProblem(null);
          }}
          error={problem === 'wrong' ? t('closed.wrong') : null}
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

/** What is wrong with more than a field. */
function ChangeProblemBanner({ problem }: { readonly problem: ChangeProblem | null }) {
  const { t } = useTranslation();
  switch (problem) {
    case 'keychain-lost':
      return (
        <Banner tone="bad" title="">
          {t('protection.keychainProblem')}
        </Banner>
      );
    case 'damaged':
      return (
        <Banner tone="bad" title={t('closed.damaged')}>
          {t('closed.damagedHint')}
        </Banner>
      );
    case 'unwritable':
      return (
        <Banner tone="bad" title="">
          {t('closed.unwritable')}
        </Banner>
      );
    case 'wrong':
    case 'wait':
    case 'too-short':
    case null:
      return null;
  }
}
