/** A venue's link: everything goes through to the hub, but blobs only so many bytes a second. */
import { createServer, request, type Server } from 'node:http';

const STEP_MS = 20;

export class SlowLink {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Listens on a port of its own; `hub` is the address of the hub behind it. */
  static async start(hub: string, bytesPerSecond: number): Promise<SlowLink> {
    const server = createServer((asked, answer) => {
      const onward = request(
        new URL(asked.url ?? '/', hub),
        { method: asked.method, headers: asked.headers },
        (answered) => {
          answer.writeHead(answered.statusCode ?? 502, answered.headers);
          if (asked.url?.includes('/roster/blobs/') !== true) {
            answered.pipe(answer);
            return;
          }
          void trickle(answered, bytesPerSecond, (bytes) => answer.write(bytes)).finally(() => answer.end());
        },
      );
      onward.on('error', () => answer.destroy());
      answer.on('close', () => onward.destroy());
      asked.pipe(onward);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('not listening');
    return new SlowLink(server, `http://127.0.0.1:${address.port}`);
  }

  async stop(): Promise<void> {
    const stopped = new Promise((resolve) => {
      this.server.close(resolve);
    });
    this.server.closeAllConnections();
    await stopped;
  }
}

/** Hands on what comes, a little at a time; ends where the source ends or breaks off. */
async function trickle(
  source: AsyncIterable<Buffer>,
  bytesPerSecond: number,
  write: (bytes: Buffer) => void,
): Promise<void> {
  const step = Math.ceil((bytesPerSecond * STEP_MS) / 1000);
  try {
    for await (const chunk of source) {
      for (let start = 0; start < chunk.length; start += step) {
        write(chunk.subarray(start, start + step));
        await new Promise((resolve) => setTimeout(resolve, STEP_MS));
      }
    }
  } catch {
    // The desk or the hub went away in the middle: that is what such links do.
  }
}
