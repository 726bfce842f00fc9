/**
 * Takes administrators' requests from other processes of the same user: on this machine's own address only, with
 * the secret from the claim file. Answers with lines of JSON as the request goes on, the exit code last.
 */
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { requestSchema, type RunRequest } from '../commands/request.ts';
import type { AdminMessage } from './admin-message.ts';

const MAX_REQUEST_BYTES = 64 * 1024;

export interface AdminServer {
  readonly port: number;
  /** Takes no more requests and waits for those under way. */
  close(): Promise<void>;
}

export async function startAdminServer(secret: string, run: RunRequest): Promise<AdminServer> {
  const server = createServer((request, response) => {
    answer(request, response, secret, run).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  secret: string,
  run: RunRequest,
): Promise<void> {
  if (!isSecret(request.headers.authorization ?? '', secret)) return void response.writeHead(401).end();
  if (request.method === 'GET') return void response.writeHead(204).end();
  const wanted = requestSchema.safeParse(await readJson(request));
  if (!wanted.success) return void response.writeHead(400).end();
  const send = (message: AdminMessage) => void response.write(`${JSON.stringify(message)}\n`);
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  const exit = await run(wanted.data, (line) => send({ line }));
  send({ exit });
  response.end();
}

function isSecret(header: string, secret: string): boolean {
  const given = Buffer.from(header);
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('expected bytes');
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) throw new Error('the request is too large');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
