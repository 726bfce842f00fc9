import { Brush, Ellipsis, SlidersHorizontal, Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { Choice } from '../../design/choice.tsx';
import { TextField } from '../../design/text-field.tsx';
import { changeItem } from '../../state/draft-slice.ts';
import { Accessories } from './accessories.tsx';
import { ItemNotes } from './item-notes.tsx';
import { ModelField } from './model-field.tsx';
import { useOpenProblems } from './open-problems.ts';
import { SerialField } from './serial-field.tsx';

interface ItemFieldsProps {
  readonly item: DraftItem;
  readonly index: number;
}

/** The fields of an open item: model first, then serial, service, fault, accessories. */
export function ItemFields({ item, index }: ItemFieldsProps) {
  const { t } = useTranslation();
  const problems = useOpenProblems();
  const path = (field: string) => `items.${index}.${field}`;
  const errorOf = (field: string) => {
    const found = problems.find((problem) => problem.path === path(field));
    return found === undefined ? null : t(`intake.problem.${found.problem}`);
  };
  return (
    <div className="item-fields">
      <ModelField item={item} path={path('model')} error={errorOf('model')} />
      <SerialField
        item={item}
        path={path('serialText')}
        error={errorOf('serialText')}
        reasonPath={path('unreadableBecause')}
        reasonError={errorOf('unreadableBecause')}
      />
      <div className="item-wide">
        <Choice
          label={t('intake.serviceField')}
          path={path('service')}
          value={item.service}
          error={errorOf('service')}
          options={[
            { value: 'repair', word: t('service.repair'), icon: Wrench },
            { value: 'clean-and-check', word: t('service.clean-and-check'), icon: Brush },
            { value: 'adjustment', word: t('service.adjustment'), icon: SlidersHorizontal },
            { value: 'other', word: t('service.other'), icon: Ellipsis },
          ]}
          onChange={(service) => changeItem(item.id, { service })}
        />
      </div>
      <div className="item-wide">
        <TextField
          label={t('intake.fault')}
          placeholder={t('intake.faultHint')}
          path={path('fault')}
          lines={2}
          maxLength={2000}
          value={item.fault}
          error={errorOf('fault')}
          onChange={(fault) => changeItem(item.id, { fault })}
        />
      </div>
      <ItemNotes item={item} path={path('condition')} error={errorOf('condition')} />
      <Accessories item={item} />
    </div>
  );
}
