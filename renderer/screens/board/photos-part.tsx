import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoAbout } from '../../worker/service/attachments-service.ts';
import type { IntakeDetail } from '../../worker/service/intakes-service.ts';
import { PhotoDialog } from './photo-dialog.tsx';
import { PhotoForm } from './photo-form.tsx';
import { PhotoTile } from './photo-tile.tsx';
import { useAddPhotos } from './use-add-photos.ts';
import { usePhotos } from './use-photos.ts';
import './photos.css';

/** The photos of an intake: what there is, and adding more from files or by dropping them here. */
export function PhotosPart({ intake: { taken } }: { readonly intake: IntakeDetail }) {
  const { t } = useTranslation();
  const photos = usePhotos(taken.id);
  const { adding, add } = useAddPhotos(taken.id);
  const [about, setAbout] = useState<PhotoAbout>({ shows: 'condition', item: null, note: '' });
  const [isDropping, setIsDropping] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);

  const addFiles = async (files: readonly File[]) => {
    await add(files, about);
    // The next ones show something else.
    setAbout((before) => ({ ...before, note: '' }));
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setIsDropping(true);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsDropping(false);
    void addFiles([...event.dataTransfer.files]);
  };

  const all = photos ?? [];
  return (
    <section
      className="photos"
      data-dropping={isDropping}
      onDragOver={onDragOver}
      onDragLeave={() => setIsDropping(false)}
      onDrop={onDrop}
    >
      <h3>{t('photos.title')}</h3>
      {photos?.length === 0 && <p className="photo-hint">{t('photos.none')}</p>}
      {all.length > 0 && (
        <ul className="photo-tiles">
          {all.map((photo, index) => (
            <PhotoTile
              key={photo.id}
              photo={photo}
              number={index + 1}
              total={all.length}
              onOpen={() => setOpenId(photo.id)}
            />
          ))}
        </ul>
      )}
      {adding !== null && <p role="status">{t('photos.adding', adding)}</p>}
      <PhotoForm
        items={taken.body.items}
        about={about}
        onChange={setAbout}
        onFiles={(files) => void addFiles(files)}
      />
      {openId !== null && (
        <PhotoDialog
          photos={all.filter(({ place, ref }) => place.at === 'here' && ref.type !== 'application/pdf')}
          startId={openId}
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}
