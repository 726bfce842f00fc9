import { useEffect, useState, type RefObject } from 'react';
import { playCamera, startCamera, stopCamera, type CameraProblem } from '../../scan/camera.ts';

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
    const endings: (() => void)[] = [];
    let ended = false;
    const isOver = () => ended;
    const run = async () => {
      const started = await startCamera(cameraId);
      if (!started.ok) {
        if (!isOver()) setProblem(started.problem);
        return;
      }
      const { stream, track } = started;
      const place = video.current;
      // Closed while the system was still switching it on.
      if (isOver() || place === null) {
        stopCamera(stream);
        return;
      }
      endings.push(() => stopCamera(stream));
      track.onended = () => setProblem('none');
      await playCamera(stream, place);
      if (!isOver()) setIsLive(true);
    };
    run().catch(() => {
      if (!isOver()) setProblem('failed');
    });
    return () => {
      ended = true;
      for (const ending of endings) ending();
    };
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
