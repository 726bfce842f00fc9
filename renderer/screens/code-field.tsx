import { useState } from 'react';
import { TextField } from '../design/text-field.tsx';

interface CodeFieldProps {
  readonly label: string;
  readonly error: string | null;
  readonly autoFocus: boolean;
  /** Answers whether the field is free for the next one; a code with a mistake in it stays to be corrected. */
  readonly onCode: (code: string) => boolean;
}

/** For whoever types what others scan. */
export function CodeField({ label, error, autoFocus, onCode }: CodeFieldProps) {
  const [code, setCode] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() === '') return;
        if (onCode(code)) setCode('');
      }}
    >
      <TextField
        label={label}
        value={code}
        code
        maxLength={64}
        error={error}
        autoFocus={autoFocus}
        onChange={setCode}
      />
    </form>
  );
}
