import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import './field.css';
import './list-box.css';
import './select-field.css';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly word: string }[];
  readonly onChange: (value: Value) => void;
  readonly hideLabel?: boolean;
}

/** One of many, from a list that opens. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  hideLabel = false,
}: SelectFieldProps<Value>) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="field-input select-button">
        <SelectValue />
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="list-popover" offset={4}>
        <ListBox className="list-box" items={options}>
          {({ value: option, word }) => (
            <ListBoxItem id={option} textValue={word} className="list-option">
              {({ isSelected }) => (
                <>
                  {word}
                  {isSelected && <Check aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
