import { ChevronDown, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { allGood, conditionOf, isAllGood, isMarkUnsaid } from '../../../domain/intake/condition-parts.ts';
import { Chip } from '../../design/chip.tsx';
import { Kbd } from '../../design/kbd.tsx';
import { useHotkeys } from '../../shell/use-hotkeys.ts';
import { changeItem } from '../../state/draft-slice.ts';
import { ConditionList } from './condition-list.tsx';
import { conditionWords } from './condition-words.ts';
import { WarrantyProof } from './warranty-proof.tsx';
import './item-notes.css';

interface ItemNotesProps {
  readonly item: DraftItem;
  readonly path: string;
  readonly error: string | null;
}

/** Condition and origin of an item: one line, and more of it only where there is something to say. */
export function ItemNotes({ item, path, error }: ItemNotesProps) {
  const { t } = useTranslation();
  const { id, warrantyClaimed, outsideRegion } = item;
  const isMissing = error !== null;
  const [isOpen, setIsOpen] = useState(isMissing);
  const [wasMissing, setWasMissing] = useState(isMissing);
  if (isMissing !== wasMissing) {
    setWasMissing(isMissing);
    // What is missing is in there; it stays open while the words for it are typed.
    if (isMissing) setIsOpen(true);
  }
  const isUnsaid = conditionOf(item).some(isMarkUnsaid);
  const isGood = isAllGood(item);
  const markGood = (good: boolean) => changeItem(id, { condition: good ? allGood(item) : [] });
  useHotkeys({ 'Ctrl+G': () => markGood(true) });
  return (
    <div className="item-wide item-notes" data-path={path}>
      <div className="item-notes-line">
        <Button
          className="condition-fold"
          aria-expanded={isOpen}
          data-invalid={isMissing}
          onPress={() => setIsOpen(!isOpen)}
        >
          <ChevronDown aria-hidden="true" />
          {t('condition.title')}: <strong>{conditionWords(item, t)}</strong>
        </Button>
        <Chip word={t('condition.allGood')} isSelected={isGood} onChange={markGood} />
        <Kbd keys="Ctrl+G" />
        <span className="item-notes-gap" />
        <Chip
          word={t('warranty.claim')}
          icon={ShieldCheck}
          isSelected={warrantyClaimed}
          onChange={(claimed) => changeItem(id, { warrantyClaimed: claimed })}
        />
        <Chip
          word={t('warranty.outsideRegion')}
          isSelected={outsideRegion}
          onChange={(outside) => changeItem(id, { outsideRegion: outside })}
        />
      </div>
      {isMissing && !(isOpen && isUnsaid) && <p className="field-error">{error}</p>}
      {isOpen && <ConditionList item={item} unsaid={error} />}
      {warrantyClaimed && <WarrantyProof itemId={id} />}
    </div>
  );
}
