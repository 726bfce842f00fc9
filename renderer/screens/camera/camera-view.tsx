import { CameraOff, Check } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { useCamera } from './use-camera.ts';

interface CameraViewProps {
  /** The camera to open first, or null for any. */
  readonly cameraId: string | null;
  readonly onStart: (track: MediaStreamTrack) => void;
  readonly onCode: (code: string) => void;
  readonly onRetry: () => void;
}

/** The camera's picture, the frame to hold a code into, and how far it is; or why there is none. */
export function CameraView({ cameraId, onStart, onCode, onRetry }: CameraViewProps) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video, cameraId, { onStart, onCode });
  if (state.at === 'problem') {
    return (
      <div className="camera-problem" role="alert">
        <Empty icon={CameraOff} title={t(`camera.problem.${state.problem}`)}>
          <p>{t(`camera.problemHint.${state.problem}`)}</p>
          <Button look="primary" onPress={onRetry}>
            {t('camera.retry')}
          </Button>
        </Empty>
      </div>
    );
  }
  return (
    <div className="camera-picture" data-camera={state.at}>
      <video
        ref={video}
        className={state.isMirrored ? 'camera-mirrored' : ''}
        aria-label={t('camera.picture')}
        muted
        playsInline
        disablePictureInPicture
      />
      <div className="camera-frame" aria-hidden="true">
        {state.at === 'read' && <Check />}
      </div>
      <p className="camera-says" role="status">
        {t(`camera.${state.at}`)}
      </p>
    </div>
  );
}
