import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { looksAtPerson, playCamera, startCamera, stopCamera, type CameraProblem } from '../../scan/camera.ts';
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
    const endings: (() => void)[] = [];
    let ended = false;
    const isOver = () => ended;
    const end = () => {
      ended = true;
      for (const ending of endings.splice(0)) ending();
    };
    const fail = (problem: CameraProblem) => {
      end();
      setState({ at: 'problem', problem });
    };
    const run = async () => {
      const started = await startCamera(cameraId);
      if (!started.ok) {
        if (!isOver()) fail(started.problem);
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
      track.onended = () => fail('none');
      await playCamera(stream, place);
      if (isOver()) return;
      const isMirrored = looksAtPerson(track);
      setState({ at: 'looking', isMirrored });
      onStart(track);
      const found = (code: string) => {
        // The last picture stays while the frame says it.
        place.pause();
        end();
        setState({ at: 'read', isMirrored });
        const flash = setTimeout(() => onCode(code), FLASH);
        endings.push(() => clearTimeout(flash));
      };
      endings.push(watchForCodes(place, { found, failed: () => fail('failed') }));
    };
    // The video refuses to play once its camera is gone: then nothing is left to be said.
    run().catch(() => {
      if (!isOver()) fail('failed');
    });
    return end;
  }, [video, cameraId]);
  return state;
}
