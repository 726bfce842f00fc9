import type { LucideIcon } from 'lucide-react';
import { Label } from 'react-aria-components/Label';
import { FieldError } from 'react-aria-components/FieldError';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import './choice.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly word: string; readonly icon?: LucideIcon }[];
  readonly onChange: (value: Value) => void;
  readonly error?: string | null;
  readonly hideLabel?: boolean;
  readonly path?: string;
}

/** One of a few: radio buttons in a row that look like a segmented control. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, error = null, hideLabel = false, path } = props;
  return (
    <RadioGroup
      className="choice"
      orientation="horizontal"
      value={value}
      isInvalid={error !== null}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="choice-options" {...(path === undefined ? {} : { 'data-path': path })}>
        {options.map(({ value: option, word, icon: Icon }) => (
          <RadioField key={option} value={option}>
            <RadioButton className="choice-option">
              {Icon !== undefined && <Icon aria-hidden="true" />}
              {word}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className="field-error">{error}</FieldError>
    </RadioGroup>
  );
}
