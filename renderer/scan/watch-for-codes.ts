/** Has a playing camera's pictures read, one at a time: the next one is taken when the one before is done with. */
import { transfer, wrap } from 'comlink';
import { believeCodes } from './believe-codes.ts';
import type { CameraWorker } from './camera-code.ts';

export interface CodeListener {
  /** A whole code, once; nothing is read after it. */
  readonly found: (code: string) => void;
  /** The worker can't read at all. */
  readonly failed: () => void;
}

/** Starts reading; returns the function that stops it and ends the worker with everything in it. */
export function watchForCodes(video: HTMLVideoElement, listener: CodeListener): () => void {
  const worker = new Worker(new URL('./camera-worker.ts', import.meta.url), { type: 'module' });
  const reader = wrap<CameraWorker>(worker);
  const isBelieved = believeCodes();
  let handle = 0;
  let isOver = false;

  const stop = () => {
    isOver = true;
    video.cancelVideoFrameCallback(handle);
    worker.terminate();
  };
  const next = () => {
    handle = video.requestVideoFrameCallback(() => {
      look().catch(() => {
        if (isOver) return;
        stop();
        listener.failed();
      });
    });
  };
  const look = async () => {
    const picture = new VideoFrame(video);
    const code = await reader.read(transfer(picture, [picture]));
    if (isOver) return;
    if (code === null || !isBelieved(code, performance.now())) {
      next();
      return;
    }
    stop();
    listener.found(code.text);
  };
  // A worker whose own code can't be read answers nothing.
  worker.onerror = () => {
    stop();
    listener.failed();
  };
  next();
  return stop;
}
