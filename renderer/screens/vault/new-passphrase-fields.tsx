import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseLength, SHORTEST_PASSPHRASE as least } from '../../../domain/vault/passphrase.ts';
import { PassphraseField } from '../../design/passphrase-field.tsx';
import type { NewPassphrase, NewPassphraseProblem } from './new-passphrase.ts';

interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly problem: NewPassphraseProblem | null;
  readonly autoFocus?: boolean;
}

/** A new passphrase twice; showing one shows both. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label, value, onChange, problem, autoFocus = false } = props;
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const tooShort = () => t('passphrase.tooShort', { least, count: passphraseLength(value.first) });
  return (
    <>
      <PassphraseField
        label={label}
        hint={t('passphrase.hint', { least })}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        error={problem === 'too-short' ? tooShort() : null}
        isShown={isShown}
        onShow={setShown}
        autoFocus={autoFocus}
      />
      <PassphraseField
        label={t('passphrase.again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={problem === 'differs' ? t('passphrase.differs') : null}
        isShown={isShown}
        onShow={setShown}
      />
    </>
  );
}
