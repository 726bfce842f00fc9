/** Memory of large buffers, given back at once. */

let drain: MessagePort | null = null;

/**
 * Empties buffers nobody needs any more. Left to the engine, hundreds of megabytes that came by stay until it next has a
 * reason to look for what is unused; a buffer that moves to a port nobody listens at is gone right away.
 */
export function release(views: readonly Uint8Array[]): void {
  const buffers = new Set<ArrayBuffer>();
  for (const { buffer } of views) {
    // One that was given back before has nothing left.
    if (buffer instanceof ArrayBuffer && buffer.byteLength > 0) buffers.add(buffer);
  }
  drain ??= closedPort();
  drain.postMessage(null, [...buffers]);
}

function closedPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return port1;
}
