import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import './field.css';

interface DateTimeFieldProps {
  readonly label: string;
  /** `2026-11-27T08:00`, in whichever time zone it is meant; empty while it is incomplete. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}

/** A date with a time of day, part by part, by keyboard or from the engine's own calendar. */
export function DateTimeField({ label, value, onChange, error }: DateTimeFieldProps) {
  return (
    <AriaTextField
      className="field"
      type="datetime-local"
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input numbers" />
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
