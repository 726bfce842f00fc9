import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import './checkbox.css';

interface CheckboxProps {
  readonly word: string;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
}

/** Something to be confirmed. */
export function Checkbox({ word, isSelected, onChange }: CheckboxProps) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className="checkbox">
        <span className="checkbox-box" aria-hidden="true">
          {isSelected && <Check />}
        </span>
        {word}
      </CheckboxButton>
    </CheckboxField>
  );
}
