import { useMemo } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { findModel } from '../../../domain/kit/catalogue.ts';
import { searchCatalogue } from '../../../domain/kit/search-catalogue.ts';
import { changeItem } from '../../state/draft-slice.ts';
import { itemKind } from './item-kind.ts';
import '../../design/field.css';
import '../../design/list-box.css';

interface ModelFieldProps {
  readonly item: DraftItem;
  readonly path: string;
  readonly error: string | null;
}

const MODELS_SHOWN = 12;

/** The model, found in the catalogue by a few letters; a name the catalogue does not know is taken as typed. */
export function ModelField({ item: { id, model }, path, error }: ModelFieldProps) {
  const { t } = useTranslation();
  const found = useMemo(() => searchCatalogue(model, MODELS_SHOWN), [model]);
  const change = (name: string) => changeItem(id, { model: name, kind: itemKind(findModel(name)) });
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      // Once typed, everything fits: the catalogue has done the filtering.
      defaultFilter={() => true}
      inputValue={model}
      onInputChange={change}
      onChange={(key) => {
        if (key !== null) change(String(key));
      }}
      items={found}
      isInvalid={error !== null}
      allowsEmptyCollection
    >
      <Label className="field-label">{t('intake.model')}</Label>
      <Input
        className="field-input"
        data-path={path}
        maxLength={120}
        spellCheck={false}
        autoFocus={model === ''}
        placeholder={t('intake.modelHint')}
      />
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="list-popover" offset={4}>
        <ListBox
          className="list-box"
          renderEmptyState={() => <p className="list-empty">{t('intake.modelNone')}</p>}
        >
          {(entry: (typeof found)[number]) => (
            <ListBoxItem id={entry.name} textValue={entry.name} className="list-option">
              {entry.name}
              <span className="list-option-note">{t(`kind.${itemKind(entry)}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
