import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type Ref, type RefObject } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useTranslation } from 'react-i18next';
import { LONGEST_PASSPHRASE } from '../../domain/vault/passphrase.ts';
import './field.css';
import './passphrase-field.css';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isShown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for a secret: hidden until asked otherwise, with a word when Caps Lock is on. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, isShown, onShow, hint, error = null, ref } = props;
  const { t } = useTranslation();
  const [capsLock, setCapsLock] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusWhenDrawn(place, props.autoFocus ?? false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <TextField
      className="field"
      type={isShown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      // What was wrong may be tried again: the browser itself must not hold the form back.
      validationBehavior="aria"
      autoComplete="off"
      maxLength={LONGEST_PASSPHRASE}
    >
      <Label className="field-label">{label}</Label>
      {/* Here and not on the field, whose own handlers would keep Esc from the dialog around it. */}
      <div ref={place} className="passphrase" onKeyDown={watchCapsLock} onKeyUp={watchCapsLock}>
        <Input
          className="field-input"
          spellCheck={false}
          autoCapitalize="off"
          {...(ref === undefined ? {} : { ref })}
        />
        <ToggleButton
          className="icon-button"
          aria-label={t('passphrase.show')}
          isSelected={isShown}
          onChange={onShow}
        >
          {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </ToggleButton>
      </div>
      {hint !== undefined && error === null && (
        <Text slot="description" className="field-hint" elementType="div">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <p className="field-caps" role="status">
        {capsLock && t('passphrase.capsLock')}
      </p>
    </TextField>
  );
}

/** Focusing lays out everything there is: the first screen does that in its frame, not while it is still being made. */
function useFocusWhenDrawn(place: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const frame = requestAnimationFrame(() => place.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [place, isWanted]);
}
