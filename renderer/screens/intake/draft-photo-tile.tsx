import { FileText, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DraftPhoto } from '../../../domain/intake/draft.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { removeDraftPhoto } from '../../state/draft-photos.ts';
import { usePicture } from '../use-picture.ts';

interface DraftPhotoTileProps {
  readonly photo: DraftPhoto;
  readonly number: number;
}

/** One photo of the draft, small, and taking it off again. */
export function DraftPhotoTile({ photo, number }: DraftPhotoTileProps) {
  const { t } = useTranslation();
  const url = usePicture(photo.ref, 'thumbnail');
  const what = t(`photos.subject.${photo.shows}`);
  return (
    <li className="photo-tile">
      <span className="photo-open">
        {url !== null && <img src={url} alt={photo.note === '' ? what : photo.note} draggable={false} />}
        {photo.ref.type === 'application/pdf' && (
          <span className="photo-missing">
            <FileText aria-hidden="true" />
            {t('photos.document')}
          </span>
        )}
      </span>
      <span className="draft-photo-foot">
        <span className="photo-what">{what}</span>
        <IconButton
          icon={Trash2}
          label={t('draftPhotos.remove', { number })}
          onPress={() => removeDraftPhoto(photo)}
        />
      </span>
    </li>
  );
}
