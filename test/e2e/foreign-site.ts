import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site that is not ours; it remembers what it was asked for. */
export class ForeignSite {
  readonly asked: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {
    server.on('request', (request, answer) => {
      this.asked.push(request.url ?? '');
      answer.setHeader('content-type', 'text/html').end('<title>foreign</title>');
    });
  }

  static async open(): Promise<ForeignSite> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return new ForeignSite(server, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
