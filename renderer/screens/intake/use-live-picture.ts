import { useEffect, useState, type RefObject } from 'react';
import type { CameraProblem } from '../../scan/camera.ts';
import { runCamera } from '../../scan/run-camera.ts';

interface LivePicture {
  readonly problem: CameraProblem | null;
  /** Whether there is a picture to be taken. */
  readonly isLive: boolean;
  /** What the camera sees now, or null when it sees nothing. */
  readonly take: () => Promise<File | null>;
}

const QUALITY = 0.92;

/** Runs a camera while mounted; it is off as soon as the component goes. */
export function useLivePicture(
  video: RefObject<HTMLVideoElement | null>,
  cameraId: string | null,
): LivePicture {
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    const started = () => {
      setProblem(null);
      setIsLive(true);
    };
    return runCamera(() => video.current, cameraId, { started, failed: setProblem }).end;
  }, [video, cameraId]);
  return { problem, isLive: isLive && problem === null, take: () => pictureOf(video.current) };
}

async function pictureOf(video: HTMLVideoElement | null): Promise<File | null> {
  if (video === null || video.videoWidth === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return picture === null ? null : new File([picture], 'camera.jpg', { type: picture.type });
}
