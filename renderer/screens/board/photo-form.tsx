import { ImagePlus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { attachmentSubjects } from '../../../domain/facts/attachment-added.ts';
import type { IntakeItem } from '../../../domain/facts/intake-taken.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import { pictureTypes } from '../photo-problem-words.ts';
import type { PhotoAbout } from '../../worker/service/attachments-service.ts';

interface PhotoFormProps {
  readonly items: readonly IntakeItem[];
  readonly about: PhotoAbout;
  readonly onChange: (about: PhotoAbout) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Which photos to add, and what they show. */
export function PhotoForm({ items, about, onChange, onFiles }: PhotoFormProps) {
  const { t } = useTranslation();
  return (
    <div className="photo-form">
      <SelectField
        label={t('photos.shows')}
        value={about.shows}
        options={attachmentSubjects.map((value) => ({ value, word: t(`photos.subject.${value}`) }))}
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
      <TextField
        label={t('photos.note')}
        value={about.note}
        maxLength={200}
        onChange={(note) => onChange({ ...about, note })}
      />
      <div className="photo-add">
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={pictureTypes}
          onSelect={(files) => {
            if (files !== null) onFiles([...files]);
          }}
        >
          <Button icon={ImagePlus}>{t('photos.add')}</Button>
        </FileTrigger>
        <p className="photo-hint">{t('photos.drop')}</p>
      </div>
    </div>
  );
}
