import { CloudUpload, FileText, ImageOff } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../state/desk-slice.ts';
import type { AttachmentView } from '../../worker/service/attachments-service.ts';
import { placeWords } from './photo-words.ts';
import { usePicture } from '../use-picture.ts';

interface PhotoTileProps {
  readonly photo: AttachmentView;
  readonly number: number;
  readonly total: number;
  readonly onOpen: () => void;
}

/** One photo, small: pressed, it is shown whole. What is not here says where it is. */
export function PhotoTile({ photo, number, total, onOpen }: PhotoTileProps) {
  const { t } = useTranslation();
  const isOnline = useDesk(({ status }) => status?.sync.problem === null);
  const url = usePicture(photo.ref, 'thumbnail', photo.place.at === 'here');
  const { place, ref } = photo;
  const what = t(`photos.subject.${photo.shows}`);
  const words = placeWords(photo, isOnline, t);
  const label = t('photos.open', { number, total, what: words === null ? what : `${what}. ${words}` });
  return (
    <li className="photo-tile">
      <Button
        className="photo-open"
        aria-label={label}
        isDisabled={place.at !== 'here' || ref.type === 'application/pdf'}
        onPress={onOpen}
      >
        {url === null ? <Missing photo={photo} words={words} /> : <img src={url} alt="" draggable={false} />}
        {place.at === 'here' && !place.isSent && (
          <span className="photo-unsent" title={t('photos.unsent')}>
            <CloudUpload aria-hidden="true" />
          </span>
        )}
      </Button>
      {place.at === 'hub' && (
        <progress aria-label={t('photos.place.arriving')} value={place.doneBytes} max={ref.bytes} />
      )}
      <span className="photo-what">{what}</span>
    </li>
  );
}

function Missing({ photo, words }: { readonly photo: AttachmentView; readonly words: string | null }) {
  const { t } = useTranslation();
  if (photo.ref.type === 'application/pdf') {
    return (
      <span className="photo-missing">
        <FileText aria-hidden="true" />
        {t('photos.document')}
      </span>
    );
  }
  return (
    <span className="photo-missing">
      {photo.place.at !== 'here' && <ImageOff aria-hidden="true" />}
      {photo.place.at !== 'here' && words}
    </span>
  );
}
