import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../design/text-field.tsx';
import type { Unread } from './use-lend-form.ts';

interface CodeFieldProps {
  readonly unread: Unread | null;
  readonly onCode: (code: string) => void;
}

/** For whoever types what others scan. */
export function CodeField({ unread, onCode }: CodeFieldProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const error =
    unread === null
      ? null
      : typeof unread === 'string'
        ? t(`loans.scan.${unread}`)
        : t('lending.already', { asset: unread.notIn });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') return;
        onCode(code);
        setCode('');
      }}
    >
      <TextField
        label={t('lending.code')}
        value={code}
        code
        maxLength={64}
        error={error}
        autoFocus
        onChange={setCode}
      />
    </form>
  );
}
