import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import './field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: number;
  readonly code?: boolean;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric';
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly onFocusChange?: (focused: boolean) => void;
  /** Name of the field in a list of problems, to move the focus there. */
  readonly path?: string;
}

/** A labelled field for one line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, lines = 1, code = false, hint, error = null } = props;
  const input = {
    className: code ? 'field-input code' : 'field-input',
    spellCheck: lines > 1,
    ...(props.path === undefined ? {} : { 'data-path': props.path }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  };
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      isDisabled={props.isDisabled ?? false}
      autoComplete="off"
      autoFocus={props.autoFocus ?? false}
      inputMode={props.inputMode ?? 'text'}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...(props.onFocusChange === undefined ? {} : { onFocusChange: props.onFocusChange })}
    >
      <Label className="field-label">{label}</Label>
      {lines > 1 ? <TextArea {...input} rows={lines} /> : <Input {...input} />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint" elementType="div">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
