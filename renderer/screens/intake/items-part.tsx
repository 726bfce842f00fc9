import { Camera, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { addItem, useDraft } from '../../state/draft-slice.ts';
import { ItemCard } from './item-card.tsx';
import { QuickPicks } from './quick-picks.tsx';
import './items-part.css';

/** The items handed in: picked from the member's kit or added one by one. */
export function ItemsPart() {
  const { t } = useTranslation();
  const items = useDraft(({ draft }) => draft?.items);
  const openItem = useDraft((state) => state.openItem);
  if (items === undefined) return null;
  return (
    <section className="items-part" aria-label={t('intake.items')} data-path="items">
      <QuickPicks />
      {items.map((item, index) => (
        <ItemCard key={item.id} item={item} index={index} isOpen={item.id === openItem} />
      ))}
      {items.length === 0 && (
        <div className="card items-none">
          <Empty icon={Camera} title={t('intake.noItems')}>
            <p>{t('intake.noItemsHint')}</p>
          </Empty>
        </div>
      )}
      <Button icon={Plus} onPress={() => void addItem(null)}>
        {items.length === 0 ? t('intake.addFirst') : t('intake.addItem')}
      </Button>
    </section>
  );
}
