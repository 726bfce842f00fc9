import { ImagePlus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import { attachmentSubjects } from '../../../domain/facts/attachment-added.ts';
import type { IntakeItem } from '../../../domain/facts/intake-taken.ts';
import { Button } from '../../design/button.tsx';
import { PhotoAboutFields } from '../photo-about-fields.tsx';
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
      <PhotoAboutFields items={items} subjects={attachmentSubjects} about={about} onChange={onChange} />
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
