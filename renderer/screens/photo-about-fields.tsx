import { useTranslation } from 'react-i18next';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { PhotoAbout } from '../worker/service/attachments-service.ts';

interface PhotoAboutFieldsProps {
  readonly items: readonly { readonly id: string; readonly model: string }[];
  /** What can be shown. */
  readonly subjects: readonly PhotoAbout['shows'][];
  readonly about: PhotoAbout;
  readonly onChange: (about: PhotoAbout) => void;
}

/** What photos show, of which item, and a note. */
export function PhotoAboutFields({ items, subjects, about, onChange }: PhotoAboutFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="dialog-row">
        <SelectField
          label={t('photos.shows')}
          value={about.shows}
          options={subjects.map((value) => ({ value, word: t(`photos.subject.${value}`) }))}
          onChange={(shows) => onChange({ ...about, shows })}
        />
        {items.length > 1 && (
          <SelectField
            label={t('photos.item')}
            value={about.item ?? 'all'}
            options={[
              { value: 'all', word: t('photos.allItems') },
              ...items.map(({ id, model }, index) => ({ value: id, word: `${index + 1}. ${model}` })),
            ]}
            onChange={(item) => onChange({ ...about, item: item === 'all' ? null : item })}
          />
        )}
      </div>
      <TextField
        label={t('photos.note')}
        value={about.note}
        maxLength={200}
        onChange={(note) => onChange({ ...about, note })}
      />
    </>
  );
}
