/**
 * Takes administrators' requests from other processes of the same user: on this machine's own address only, with
 * the secret from the claim file. Answers with lines of JSON as the request goes on, the exit code last.
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { failureInWords } from '../commands/failure-in-words.ts';
import { requestSchema, type RunRequest } from '../commands/request.ts';
import { CLOSING_STATUS, type AdminMessage } from './admin-message.ts';

export interface AdminServer {
  readonly port: number;
  /** Turns further requests away and waits for those under way. It still answers that this process is alive. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export async function startAdminServer(secret: string, run: RunRequest): Promise<AdminServer> {
  const underWay = new Set<Promise<void>>();
  let isClosing = false;

  const server = createServer((request, response) => {
    if (!isSecret(request.headers.authorization ?? '', secret)) response.writeHead(401).end();
    else if (request.method === 'GET') response.writeHead(204).end();
    else if (isClosing) response.writeHead(CLOSING_STATUS).end();
    else {
      const answering = answer(request, response, run).finally(() => underWay.delete(answering));
      underWay.add(answering);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    finish: async () => {
      isClosing = true;
      await Promise.all(underWay);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Never fails: what goes wrong is told to whoever asked. */
async function answer(request: IncomingMessage, response: ServerResponse, run: RunRequest): Promise<void> {
  const send = (message: AdminMessage) => void response.write(`${JSON.stringify(message)}\n`);
  try {
    const wanted = requestSchema.parse(JSON.parse(await text(request)));
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.flushHeaders();
    send({ exit: await run(wanted, (line) => send({ line })) });
  } catch (error) {
    send({ line: failureInWords(error) });
    send({ exit: 1 });
  }
  await new Promise<void>((ended) => response.end(ended));
}

function isSecret(header: string, secret: string): boolean {
  const given = Buffer.from(header);
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
