import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { WrittenPart } from '../../state/written-note.ts';
import type { KnownPart } from '../../worker/service/workshop-service.ts';
import { emptyPart, withPart } from './written-parts.ts';

interface PartRowsProps {
  readonly parts: readonly WrittenPart[];
  readonly recent: readonly KnownPart[];
  readonly onChange: (parts: readonly WrittenPart[]) => void;
}

/** The parts that were used: one press for those used lately, a row to write for others. */
export function PartRows({ parts, recent, onChange }: PartRowsProps) {
  const { t } = useTranslation();
  const change = (index: number, changed: Partial<WrittenPart>) =>
    onChange(parts.map((part, at) => (at === index ? { ...part, ...changed } : part)));
  return (
    <fieldset className="work-parts">
      <legend className="field-label">{t('work.parts')}</legend>
      {parts.map((part, index) => (
        // Rows have no name of their own, and only the last is ever added.
        <div key={index} className="work-part">
          <TextField
            label={t('work.partName')}
            value={part.name}
            maxLength={120}
            autoFocus={part.name === ''}
            onChange={(name) => change(index, { name })}
          />
          <TextField
            label={t('work.partNumber')}
            value={part.number}
            code
            maxLength={60}
            onChange={(number) => change(index, { number })}
          />
          <TextField
            label={t('work.partCount')}
            value={part.count}
            inputMode="numeric"
            maxLength={3}
            onChange={(count) => change(index, { count })}
          />
          <IconButton
            icon={X}
            label={t('work.removePart', { number: index + 1 })}
            onPress={() => onChange(parts.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="work-recent">
        {recent.length > 0 && <span className="field-hint">{t('work.recent')}</span>}
        {recent.map((part) => (
          <Button
            key={`${part.name} ${part.number ?? ''}`}
            icon={Plus}
            onPress={() => onChange(withPart(parts, part))}
          >
            {part.name}
          </Button>
        ))}
        <Button icon={Plus} look="quiet" onPress={() => onChange([...parts, emptyPart])}>
          {t('work.addPart')}
        </Button>
      </div>
    </fieldset>
  );
}
