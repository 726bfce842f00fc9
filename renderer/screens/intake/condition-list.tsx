import { useTranslation } from 'react-i18next';
import {
  isMarkUnsaid,
  partsOfKind,
  SHUTTER_COUNT,
  withPart,
  type ConditionPartId,
} from '../../../domain/intake/condition-parts.ts';
import type { DraftItem } from '../../../domain/intake/draft.ts';
import { Choice } from '../../design/choice.tsx';
import { TextField } from '../../design/text-field.tsx';
import { changeItem } from '../../state/draft-slice.ts';

interface ConditionListProps {
  readonly item: DraftItem;
  /** Said of a mark without words; null while nobody asks for them. */
  readonly unsaid: string | null;
}

/** Every part of an item: good, or marked with a few words. */
export function ConditionList({ item, unsaid }: ConditionListProps) {
  const { t: inReceipt } = useTranslation('receipt');
  const { id, kind, condition } = item;
  const count = condition.find(({ part }) => part === SHUTTER_COUNT)?.note ?? '';
  return (
    <div className="condition-list">
      {partsOfKind(kind).map((part) => (
        <ConditionRow key={part} item={item} part={part} unsaid={unsaid} />
      ))}
      {kind === 'body' && (
        <div className="condition-count">
          <TextField
            label={inReceipt('conditionPart.shutter-count')}
            inputMode="numeric"
            maxLength={9}
            value={count}
            onChange={(typed) => {
              const note = typed.replaceAll(/\D/g, '');
              changeItem(id, {
                condition: withPart(item, SHUTTER_COUNT, note === '' ? null : { state: 'good', note }),
              });
            }}
          />
        </div>
      )}
    </div>
  );
}

interface ConditionRowProps extends ConditionListProps {
  readonly part: ConditionPartId;
}

function ConditionRow({ item, part, unsaid }: ConditionRowProps) {
  const { t } = useTranslation();
  const { t: inReceipt } = useTranslation('receipt');
  const noted = item.condition.find((one) => one.part === part);
  const word = inReceipt(`conditionPart.${part}`);
  const note = (state: 'good' | 'marked', said: string) =>
    changeItem(item.id, { condition: withPart(item, part, { state, note: said }) });
  return (
    <div className="condition-row">
      <span aria-hidden="true">{word}</span>
      <Choice
        label={word}
        hideLabel
        value={noted?.state ?? null}
        options={[
          { value: 'good', word: t('condition.good') },
          { value: 'marked', word: t('condition.bad') },
        ]}
        onChange={(state) => note(state, state === 'good' ? '' : (noted?.note ?? ''))}
      />
      {noted?.state === 'marked' && (
        <TextField
          label={t('condition.note', { part: word })}
          placeholder={t('condition.noteHint')}
          maxLength={200}
          value={noted.note}
          error={isMarkUnsaid(noted) ? unsaid : null}
          onChange={(said) => note('marked', said)}
        />
      )}
    </div>
  );
}
