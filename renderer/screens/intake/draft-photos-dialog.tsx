import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachmentSubjects } from '../../../domain/facts/attachment-added.ts';
import type { Draft } from '../../../domain/intake/draft.ts';
import { Dialog } from '../../design/dialog.tsx';
import type { PhotoAbout } from '../../worker/service/attachments-service.ts';
import { PhotoAboutFields } from '../photo-about-fields.tsx';
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
        <PhotoAboutFields items={items} subjects={subjects} about={about} onChange={setAbout} />
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
