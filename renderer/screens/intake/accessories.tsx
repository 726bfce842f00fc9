import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { Chip } from '../../design/chip.tsx';
import { receiptEn } from '../../locales/receipt-en.ts';
import { accessoryWord } from '../../receipt/accessory-words.ts';
import { changeItem } from '../../state/draft-slice.ts';
import { usualAccessories } from './usual-accessories.ts';
import './accessories.css';

const MOST = 30;

/** What is handed in with the item, as words to switch on, and room for another. */
export function Accessories({ item: { id, kind, accessories } }: { readonly item: DraftItem }) {
  const { t } = useTranslation();
  const [other, setOther] = useState('');
  const { t: inReceipt } = useTranslation('receipt');
  const usual: readonly string[] = usualAccessories(kind).map((name) => receiptEn.accessory[name]);
  const words = [...usual, ...accessories.filter((accessory) => !usual.includes(accessory))];
  const set = (word: string, selected: boolean) => {
    const rest = accessories.filter((accessory) => accessory !== word);
    changeItem(id, { accessories: selected ? [...rest, word].slice(0, MOST) : rest });
  };
  const addOther = () => {
    if (other.trim() !== '') set(other.trim(), true);
    setOther('');
  };
  return (
    <div className="item-wide accessories" role="group" aria-label={t('intake.accessories')}>
      <span className="field-label">{t('intake.accessories')}</span>
      <div>
        {words.map((word) => (
          <Chip
            key={word}
            word={accessoryWord(word, inReceipt)}
            isSelected={accessories.includes(word)}
            onChange={(selected) => set(word, selected)}
          />
        ))}
        <input
          className="accessory-other"
          aria-label={t('intake.accessoryOther')}
          placeholder={`${t('intake.accessoryOther')} …`}
          maxLength={80}
          value={other}
          onChange={(event) => setOther(event.target.value)}
          onBlur={addOther}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) addOther();
          }}
        />
      </div>
    </div>
  );
}
