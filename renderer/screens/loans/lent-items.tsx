import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../design/icon-button.tsx';
import { ConditionField } from './condition-field.tsx';
import type { LentItem } from './use-lend-form.ts';

interface LentItemsProps {
  readonly items: readonly LentItem[];
  readonly onChange: (items: readonly LentItem[]) => void;
}

/** What is lent, each with its condition. */
export function LentItems({ items, onChange }: LentItemsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="lend-items">
      <legend className="field-label">{t('lending.items')}</legend>
      {items.length === 0 && <p className="field-hint">{t('lending.none')}</p>}
      {items.map(({ row, condition }) => (
        <div key={row.id} className="lend-item">
          <p>
            <span className="code">{row.asset}</span> {row.model}
          </p>
          <ConditionField
            label={`${t('loans.conditionLabel')}: ${row.asset}`}
            value={condition}
            onChange={(changed) =>
              onChange(items.map((item) => (item.row.id === row.id ? { ...item, condition: changed } : item)))
            }
          />
          <IconButton
            icon={X}
            label={t('lending.remove', { asset: row.asset })}
            onPress={() => onChange(items.filter((item) => item.row.id !== row.id))}
          />
        </div>
      ))}
    </fieldset>
  );
}
