import type { Ref } from 'react';
import { Check, X } from 'lucide-react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import { readRecoveryKey, RECOVERY_KEY_CHARACTERS } from '../../../domain/vault/recovery-key.ts';
import type { Translate } from '../../locales/i18n.ts';
import { groupMarks, type GroupMark } from './group-marks.ts';
import './recovery-key-field.css';

interface RecoveryKeyFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** True once the whole key is wanted: what is missing counts as a mistake then. */
  readonly isAsked: boolean;
  /** What else is wrong with it. */
  readonly error: string | null;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Longest text taken, characters: the key with all the blanks somebody may type. */
const LONGEST = 120;

/** The recovery key as typed, each group checked as soon as it is complete. */
export function RecoveryKeyField({ value, onChange, isAsked, error, ref }: RecoveryKeyFieldProps) {
  const { t } = useTranslation();
  const reading = readRecoveryKey(value);
  const mistake = error ?? mistakeOf(reading, isAsked, t);
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={mistake !== null}
      validationBehavior="aria"
      autoComplete="off"
      autoFocus
      maxLength={LONGEST}
    >
      <Label className="field-label">{t('recover.key')}</Label>
      <Input
        className="field-input code recovery-key-input"
        spellCheck={false}
        autoCapitalize="characters"
        {...(ref === undefined ? {} : { ref })}
      />
      <ol className="group-marks" aria-hidden="true">
        {groupMarks(reading).map((mark, index) => (
          <li key={index} className={`group-mark group-mark-${mark}`}>
            <MarkIcon mark={mark} />
          </li>
        ))}
      </ol>
      {mistake === null && (
        <Text slot="description" className="field-hint" elementType="div">
          {reading.ok ? t('recover.complete') : leftWords(reading, t)}
        </Text>
      )}
      <FieldError className="field-error">{mistake}</FieldError>
    </TextField>
  );
}

function MarkIcon({ mark }: { readonly mark: GroupMark }) {
  switch (mark) {
    case 'right':
      return <Check />;
    case 'misread':
      return <X />;
    case 'open':
      return null;
  }
}

type Reading = ReturnType<typeof readRecoveryKey>;

function leftWords(reading: Reading, t: Translate): string {
  const isBegun =
    !reading.ok && reading.problem === 'incomplete' && reading.missing < RECOVERY_KEY_CHARACTERS;
  return isBegun ? t('recover.more', { count: reading.missing }) : t('recover.keyHint');
}

function mistakeOf(reading: Reading, isAsked: boolean, t: Translate): string | null {
  if (reading.ok) return null;
  switch (reading.problem) {
    case 'misread':
      return t('recover.group', { number: reading.group });
    case 'too-long':
      return t('recover.long');
    case 'incomplete':
      return isAsked ? t('recover.more', { count: reading.missing }) : null;
  }
}
