import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/dialog.tsx';
import { routeScan } from '../../shell/route-scan.ts';
import { closeDialog } from '../../state/navigation-slice.ts';
import { rememberCamera, rememberedCamera } from '../../state/remembered-camera.ts';
import { CameraSide } from './camera-side.tsx';
import { CameraView } from './camera-view.tsx';
import './camera.css';

/** Scans with the camera: the code goes where a keyboard scanner's would. It closes with the code, and when nobody sees it. */
export function CameraDialog() {
  const { t } = useTranslation();
  const [track, setTrack] = useState<MediaStreamTrack | null>(null);
  const [chosen, setChosen] = useState(rememberedCamera);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const onVisibility = () => {
      if (document.hidden) closeDialog();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, []);
  const startAnew = () => {
    setTrack(null);
    setAttempt(attempt + 1);
  };
  const choose = (id: string) => {
    rememberCamera(id);
    setChosen(id);
    startAnew();
  };
  return (
    <Dialog title={t('camera.title')} isWide onClose={closeDialog}>
      <div className="camera">
        <CameraView
          key={attempt}
          cameraId={chosen}
          onStart={setTrack}
          onCode={(code) => routeScan(code, t)}
          onRetry={startAnew}
        />
        <CameraSide track={track} chosen={chosen} onChoose={choose} />
      </div>
    </Dialog>
  );
}
