/** Bodies that may be large, over links that may end anywhere. */
import { joinBytes } from '../join-bytes.ts';
import { release } from '../release.ts';

/** How long nothing may arrive, ms. */
export const PATIENCE_MS = 15_000;

export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** False when it was cut or went on beyond `atMost`. */
  readonly isWhole: boolean;
}

/** Reads a body; what arrived before a cut is kept. `arrived` is told of each chunk's size. */
export async function readBody(
  answer: Response,
  atMost: number,
  arrived: (bytes: number) => void,
): Promise<Body> {
  const reader = answer.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = reader !== undefined;
  try {
    for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
      if (length + read.value.length > atMost) {
        isWhole = false;
        await reader?.cancel();
        break;
      }
      chunks.push(read.value);
      length += read.value.length;
      arrived(read.value.length);
    }
  } catch {
    isWhole = false;
  }
  const bytes = joinBytes(chunks, length);
  release(chunks);
  return { bytes, isWhole };
}

/** A signal that fires when nobody called `again` for as long as patience lasts, or when `outer` fires. */
export function patience(outer: AbortSignal | null): {
  readonly signal: AbortSignal;
  readonly again: () => void;
  readonly end: () => void;
} {
  const controller = new AbortController();
  const stop = () => controller.abort();
  let timer = setTimeout(stop, PATIENCE_MS);
  if (outer?.aborted === true) stop();
  outer?.addEventListener('abort', stop);
  return {
    signal: controller.signal,
    again() {
      clearTimeout(timer);
      timer = setTimeout(stop, PATIENCE_MS);
    },
    end() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}
