/** Inflates what the hub deflated (raw deflate), within a size known before: no blob can make more of itself. */
import { inflateSync } from 'fflate';
import { joinBytes } from './join-bytes.ts';
import { release } from './release.ts';

/** Fills `target` with what `bytes` inflate to. False when they are no deflate or make more or less than that. */
export async function inflateInto(target: Uint8Array, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  let at = 0;
  const isWhole = await eachChunk(bytes, (chunk) => {
    if (chunk.length > target.length - at) return false;
    target.set(chunk, at);
    at += chunk.length;
    release([chunk]);
    return true;
  });
  return isWhole && at === target.length;
}

/** What `bytes` inflate to; null when they are no deflate or make more than `atMost` bytes. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, atMost: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const isWhole = await eachChunk(bytes, (chunk) => {
    length += chunk.length;
    if (length > atMost) return false;
    chunks.push(chunk);
    return true;
  });
  return isWhole ? joinBytes(chunks, length) : null;
}

/**
 * What `bytes` inflate to with a dictionary, with no promise between: for a few kilobytes the engine's stream takes longer
 * to begin and to end than to inflate, and it takes no dictionary. Null when they are no deflate or do not make `length`
 * bytes.
 */
export function inflateNow(bytes: Uint8Array, length: number, dictionary: Uint8Array): Uint8Array | null {
  try {
    // One more than is wanted shows that there would be more: what does not fit is left out.
    const plain = inflateSync(bytes, { out: new Uint8Array(length + 1), dictionary });
    return plain.length === length ? plain : null;
  } catch {
    return null;
  }
}

/** Hands out chunk after chunk until `take` is no longer willing; whether everything was taken. */
async function eachChunk(
  bytes: Uint8Array<ArrayBuffer>,
  take: (chunk: Uint8Array) => boolean,
): Promise<boolean> {
  const { writable, readable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  // What goes wrong with the bytes is met by the reader as well.
  void writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      if (!take(value)) {
        await reader.cancel();
        return false;
      }
    }
  } catch {
    return false;
  }
}
