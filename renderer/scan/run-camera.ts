import { playCamera, startCamera, stopCamera, type CameraProblem } from './camera.ts';

export interface CameraRun {
  /** Switches it off, and ends all that rests on it. May be called again. */
  readonly end: () => void;
  /** The same, for a reason that is told. */
  readonly fail: (problem: CameraProblem) => void;
  /** Called when it ends. */
  readonly onEnd: (ending: () => void) => void;
}

interface CameraEvents {
  /** Its picture is seen. */
  readonly started: (track: MediaStreamTrack, video: HTMLVideoElement) => void;
  readonly failed: (problem: CameraProblem) => void;
}

/** Runs a camera until it is ended: it is off at once then, also while the system is still switching it on. */
export function runCamera(
  place: () => HTMLVideoElement | null,
  cameraId: string | null,
  { started, failed }: CameraEvents,
): CameraRun {
  const endings: (() => void)[] = [];
  let ended = false;
  const isOver = () => ended;
  const end = () => {
    ended = true;
    for (const ending of endings.splice(0)) ending();
  };
  const fail = (problem: CameraProblem) => {
    if (ended) return;
    end();
    failed(problem);
  };
  const run = async () => {
    const camera = await startCamera(cameraId);
    if (!camera.ok) {
      fail(camera.problem);
      return;
    }
    const { stream, track } = camera;
    const video = place();
    if (isOver() || video === null) {
      stopCamera(stream);
      return;
    }
    endings.push(() => stopCamera(stream));
    track.onended = () => fail('none');
    await playCamera(stream, video);
    if (!isOver()) started(track, video);
  };
  // The video refuses to play once its camera is gone: then nothing is left to be said.
  run().catch(() => fail('failed'));
  return { end, fail, onEnd: (ending) => void endings.push(ending) };
}
