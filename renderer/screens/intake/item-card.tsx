import { ChevronDown, Trash2 } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { removeItem, setOpenItem } from '../../state/draft-slice.ts';
import { toast } from '../../state/toasts-slice.ts';
import { ItemFields } from './item-fields.tsx';
import './item-card.css';

interface ItemCardProps {
  readonly item: DraftItem;
  readonly index: number;
  readonly isOpen: boolean;
}

/** One item: a line when folded, its fields when open. */
export function ItemCard({ item, index, isOpen }: ItemCardProps) {
  const { t } = useTranslation();
  const number = index + 1;
  const model = item.model === '' ? t('intake.noModel') : item.model;
  const remove = () => {
    const putBack = removeItem(item.id);
    toast(t('intake.itemRemoved', { model }), { action: { word: t('common.undo'), run: putBack } });
  };
  return (
    <section
      className="card item-card"
      role="group"
      aria-label={t('intake.item', { number })}
      data-open={isOpen}
    >
      <header>
        <Button
          className="item-head"
          aria-expanded={isOpen}
          onPress={() => setOpenItem(isOpen ? null : item.id)}
        >
          <span className="visually-hidden">{t('intake.openItem', { number })}:</span>
          <span className="item-number" aria-hidden="true">
            {number}
          </span>
          <strong>{model}</strong>
          <span className="code">
            {item.unreadable ? t('intake.unreadable') : item.serialText || t('intake.noSerial')}
          </span>
          <span className="item-service">
            {item.service === null ? t('intake.noService') : t(`service.${item.service}`)}
          </span>
          <ChevronDown aria-hidden="true" />
        </Button>
        <IconButton icon={Trash2} label={t('intake.removeItem', { number })} onPress={remove} />
      </header>
      {isOpen && <ItemFields item={item} index={index} />}
    </section>
  );
}
