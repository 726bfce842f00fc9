import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentSubjects } from '../../../domain/facts/attachment-added.ts';
import type { Draft } from '../../../domain/intake/draft.ts';
import { Dialog } from '../../design/dialog.tsx';
import { SelectField } from '../../design/select-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { PhotoAbout } from '../../worker/service/attachments-service.ts';
import { AddPhotos } from './add-photos.tsx';
import { DraftPhotoTile } from './draft-photo-tile.tsx';
import '../board/photos.css';
import './draft-photos.css';

interface DraftPhotosDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** A signature is given in a place of its own. */
const subjects = attachmentSubjects.filter((subject) => subject !== 'signature');

/** The photos of the draft: what there is, and adding more. */
export function DraftPhotosDialog({ draft: { items, photos }, onClose }: DraftPhotosDialogProps) {
  const { t } = useTranslation();
  const [about, setAbout] = useState<PhotoAbout>({
    shows: 'condition',
    item: items.length === 1 ? (items[0]?.id ?? null) : null,
    note: '',
  });
  return (
    <Dialog title={t('draftPhotos.dialog')} onClose={onClose}>
      <div className="draft-photos">
        {photos.length > 0 && (
          <ul className="photo-tiles">
            {photos.map((photo, index) => (
              <DraftPhotoTile
                key={`${photo.ref.hash} ${photo.shows} ${photo.item ?? ''}`}
                photo={photo}
                number={index + 1}
              />
            ))}
          </ul>
        )}
        <div className="dialog-row">
          <SelectField
            label={t('photos.shows')}
            value={about.shows}
            options={subjects.map((value) => ({ value, word: t(`photos.subject.${value}`) }))}
            onChange={(shows) => setAbout({ ...about, shows })}
          />
          <SelectField
            label={t('photos.item')}
            value={about.item ?? 'all'}
            options={[
              { value: 'all', word: t('photos.allItems') },
              ...items.map(({ id, model }, index) => ({ value: id, word: `${index + 1}. ${model}` })),
            ]}
            onChange={(item) => setAbout({ ...about, item: item === 'all' ? null : item })}
          />
        </div>
        <TextField
          label={t('photos.note')}
          value={about.note}
          maxLength={200}
          onChange={(note) => setAbout({ ...about, note })}
        />
        <div className="draft-photos-add">
          <AddPhotos
            word={t('photos.add')}
            about={about}
            allowsDocuments={about.shows === 'proof-of-purchase'}
          />
        </div>
      </div>
    </Dialog>
  );
}
