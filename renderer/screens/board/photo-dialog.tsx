import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import { Dialog } from '../../design/dialog.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { useDesk } from '../../state/desk-slice.ts';
import type { AttachmentView } from '../../worker/service/attachments-service.ts';
import { sayDateTime } from '../../words/format.ts';
import { usePicture } from '../use-picture.ts';

interface PhotoDialogProps {
  /** Those that are here, in their order. */
  readonly photos: readonly AttachmentView[];
  readonly startId: string;
  readonly onClose: () => void;
}

/** A photo as large as it goes; the arrow keys lead to the others. */
export function PhotoDialog({ photos, startId, onClose }: PhotoDialogProps) {
  const { t } = useTranslation();
  const [shownId, setShownId] = useState(startId);
  const index = Math.max(
    0,
    photos.findIndex(({ id }) => id === shownId),
  );
  const photo = photos[index];
  if (photo === undefined) return null;
  const go = (by: number) => setShownId(photos[index + by]?.id ?? shownId);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1);
    if (key === 'ArrowRight') go(1);
  };
  return (
    <Dialog title={t(`photos.subject.${photo.shows}`)} isWide onClose={onClose}>
      <div className="photo-view" onKeyDown={onKeyDown}>
        <WholePhoto key={photo.id} photo={photo} />
        {photos.length > 1 && (
          <div className="photo-steps">
            <IconButton icon={ChevronLeft} label={t('photos.previous')} keys="←" onPress={() => go(-1)} />
            <span className="numbers" role="status">
              {t('photos.which', { number: index + 1, total: photos.length })}
            </span>
            <IconButton icon={ChevronRight} label={t('photos.next')} keys="→" onPress={() => go(1)} />
          </div>
        )}
      </div>
    </Dialog>
  );
}

function WholePhoto({ photo }: { readonly photo: AttachmentView }) {
  const { t } = useTranslation();
  const timeZone = useDesk(({ status }) => status?.event.timeZone ?? 'UTC');
  const url = usePicture(photo.ref, 'whole', photo.place.at === 'here');
  const { shows, note, at, technician, desk } = photo;
  return (
    <figure className="photo-whole">
      {url !== null && <img src={url} alt={note === '' ? t(`photos.subject.${shows}`) : note} />}
      <figcaption>
        {note !== '' && <strong>{note}</strong>}
        <span className="numbers">
          {sayDateTime(readClock(at).wall, timeZone)} · {t('detail.by', { technician, desk })}
        </span>
      </figcaption>
    </figure>
  );
}
