import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../preload/contract.ts';
import { SelectField } from '../../design/select-field.tsx';

interface PrinterFieldProps {
  readonly label: string;
  /** The name the system knows it by; null where the system is to ask. */
  readonly chosen: string | null;
  /** Null before the system said which there are. */
  readonly printers: AnswerOf<'printers'> | null;
  readonly onChange: (name: string | null) => void;
}

/** No printer has this name: names of printers are no empty words. */
const ask = ' ';

/** One of the system's printers, or none. One that was chosen and is switched off now stays chosen. */
export function PrinterField({ label, chosen, printers, onChange }: PrinterFieldProps) {
  const { t } = useTranslation();
  const here = (printers ?? []).map(({ name, called }) => ({ value: name, word: called }));
  const isGone = chosen !== null && !here.some(({ value }) => value === chosen);
  const gone = isGone
    ? [{ value: chosen, word: printers === null ? chosen : t('printing.gone', { printer: chosen }) }]
    : [];
  return (
    <SelectField
      label={label}
      value={chosen ?? ask}
      options={[{ value: ask, word: t('printing.ask') }, ...here, ...gone]}
      onChange={(value) => onChange(value === ask ? null : value)}
    />
  );
}
