import { Aperture, CameraOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Empty } from '../../design/empty.tsx';
import { rememberedCamera } from '../../state/remembered-camera.ts';
import { useLivePicture } from './use-live-picture.ts';
import '../camera/camera.css';
import './draft-photos.css';

interface PhotoCameraProps {
  /** Answers whether it was added. */
  readonly onPhoto: (photo: File) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Photographs with the laptop's camera, one picture after the other, until it is closed. */
export function PhotoCamera({ onPhoto, onClose }: PhotoCameraProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const { problem, isLive, take } = useLivePicture(video, rememberedCamera());
  const [taken, setTaken] = useState(0);
  const [isPending, setPending] = useState(false);
  const shoot = async () => {
    if (isPending) return;
    setPending(true);
    const photo = await take();
    if (photo !== null && (await onPhoto(photo))) setTaken((before) => before + 1);
    setPending(false);
  };
  return (
    <Dialog title={t('draftPhotos.take')} isWide onClose={onClose}>
      {problem === null ? (
        <div className="camera-picture photo-camera">
          <video ref={video} aria-label={t('camera.picture')} muted playsInline disablePictureInPicture />
          <p className="camera-says" role="status">
            {taken === 0 ? t('draftPhotos.ready') : t('draftPhotos.taken', { count: taken })}
          </p>
        </div>
      ) : (
        <div className="camera-problem" role="alert">
          <Empty icon={CameraOff} title={t(`camera.problem.${problem}`)}>
            <p>{t(`camera.problemHint.${problem}`)}</p>
          </Empty>
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={onClose} keys="Esc">
          {t('draftPhotos.back')}
        </Button>
        {isLive && (
          <Button look="primary" icon={Aperture} isPending={isPending} autoFocus onPress={() => void shoot()}>
            {t('draftPhotos.take')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
