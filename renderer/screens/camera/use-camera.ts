import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { looksAtPerson, type CameraProblem } from '../../scan/camera.ts';
import { runCamera } from '../../scan/run-camera.ts';
import { watchForCodes } from '../../scan/watch-for-codes.ts';

export type CameraState =
  | { readonly at: 'starting' | 'looking' | 'read'; readonly isMirrored: boolean }
  | { readonly at: 'problem'; readonly problem: CameraProblem };

interface CameraEvents {
  readonly onStart: (track: MediaStreamTrack) => void;
  /** The one code that was read. */
  readonly onCode: (code: string) => void;
}

/** How long the frame says that a code was read before the answer covers it, ms. */
const FLASH = 160;

/**
 * Runs a camera while mounted, once: it is off as soon as the component goes, whatever takes it away. With the code, or
 * a problem, it is off as well.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  cameraId: string | null,
  events: CameraEvents,
): CameraState {
  const [state, setState] = useState<CameraState>({ at: 'starting', isMirrored: false });
  const onStart = useEffectEvent(events.onStart);
  const onCode = useEffectEvent(events.onCode);
  useEffect(() => {
    const camera = runCamera(() => video.current, cameraId, {
      failed: (problem) => setState({ at: 'problem', problem }),
      started: (track, place) => {
        const isMirrored = looksAtPerson(track);
        setState({ at: 'looking', isMirrored });
        onStart(track);
        const found = (code: string) => {
          // The last picture stays while the frame says it.
          place.pause();
          camera.end();
          setState({ at: 'read', isMirrored });
          const flash = setTimeout(() => onCode(code), FLASH);
          camera.onEnd(() => clearTimeout(flash));
        };
        camera.onEnd(watchForCodes(place, { found, failed: () => camera.fail('failed') }));
      },
    });
    return camera.end;
  }, [video, cameraId]);
  return state;
}
