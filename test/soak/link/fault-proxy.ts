/**
 * Between desks and hub: serves each desk its page, and forwards `/hub/*` with the desk's token as main does, through
 * a link that fails as the schedule says.
 */
import { readFile } from 'node:fs/promises';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { RECEIVED_HEADER } from '../../../domain/wire/attachments.ts';
import type { LinkFault } from '../faults.ts';
import type { RequestPlan } from '../schedule.ts';

export interface ProxyParts {
  readonly pageFolder: string;
  readonly hubPort: number;
  /** Token by the desk's code in lower case, which is the host's first name. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly plan: (desk: string, index: number) => RequestPlan;
  readonly count: (fault: LinkFault) => void;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const kept = ['content-type', 'accept', 'if-none-match', 'range'];
const keptOfAnswer = ['content-type', RECEIVED_HEADER];
const portal = Buffer.from('<!doctype html><title>Welcome</title><p>Please accept our terms.</p>');

export class FaultProxy {
  isHealed = false;
  private readonly asked = new Map<string, number>();
  private readonly server: Server;

  constructor(private readonly parts: ProxyParts) {
    this.server = createServer((question, answer) => {
      this.serve(question, answer).catch(() => answer.destroy());
    });
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => {
      this.server.listen(port, '127.0.0.1', resolve);
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async serve(question: IncomingMessage, answer: ServerResponse): Promise<void> {
    const target = question.url ?? '/';
    if (!target.startsWith('/hub/')) {
      await this.servePage(target, answer);
      return;
    }
    const desk = question.headers.host?.split('.')[0] ?? '';
    const hubPath = target.slice('/hub'.length);
    if (hubPath === '/v1/events') {
      this.pipeEvents(desk, question, answer);
      return;
    }
    const body = await bodyOf(question);
    const index = this.asked.get(desk) ?? 0;
    this.asked.set(desk, index + 1);
    const plan = this.isHealed ? null : this.parts.plan(desk, index);
    if (plan?.fault != null) this.parts.count(plan.fault);
    const ask = (bytes = body) => this.ask(desk, question, hubPath, bytes);
    await fail(plan, ask, body, answer);
  }

  private async servePage(target: string, answer: ServerResponse): Promise<void> {
    const name = target === '/' ? 'index.html' : path.basename(target);
    const folder = target.startsWith('/assets/')
      ? path.join(this.parts.pageFolder, 'assets')
      : this.parts.pageFolder;
    try {
      const bytes = await readFile(path.join(folder, name));
      const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
      answer.writeHead(200, { 'content-type': type }).end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  }

  private headers(desk: string, question: IncomingMessage): Record<string, string> {
    const headers = { authorization: `Bearer ${this.parts.tokens.get(desk) ?? ''}` };
    return { ...headers, ...only(kept, question.headers) };
  }

  /** The hub's whole answer; null when it gave none. */
  private ask(desk: string, question: IncomingMessage, target: string, body: Buffer): Promise<Answer | null> {
    return new Promise((resolve) => {
      const asking = request(
        {
          host: '127.0.0.1',
          port: this.parts.hubPort,
          path: target,
          method: question.method ?? 'GET',
          headers: { ...this.headers(desk, question), 'content-length': body.length },
        },
        (answer) => {
          bodyOf(answer).then(
            (bytes) =>
              resolve({
                status: answer.statusCode ?? 502,
                headers: only(keptOfAnswer, answer.headers),
                body: bytes,
              }),
            () => resolve(null),
          );
        },
      );
      asking.setTimeout(20_000, () => asking.destroy());
      asking.on('error', () => resolve(null));
      asking.end(body);
    });
  }

  private pipeEvents(desk: string, question: IncomingMessage, answer: ServerResponse): void {
    const asking = request(
      {
        host: '127.0.0.1',
        port: this.parts.hubPort,
        path: '/v1/events',
        headers: this.headers(desk, question),
      },
      (events) => {
        answer.writeHead(events.statusCode ?? 502, { 'content-type': events.headers['content-type'] ?? '' });
        events.pipe(answer);
        events.on('error', () => answer.destroy());
        events.on('aborted', () => answer.destroy());
      },
    );
    asking.on('error', () => answer.destroy());
    answer.on('close', () => asking.destroy());
    asking.end();
  }
}

function only(names: readonly string[], headers: IncomingHttpHeaders): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}

type Ask = (body?: Buffer) => Promise<Answer | null>;

async function fail(plan: RequestPlan | null, ask: Ask, body: Buffer, answer: ServerResponse): Promise<void> {
  const { fault, holdMs, delivered } = plan ?? { fault: null, holdMs: 0, delivered: true };
  switch (fault) {
    case null:
      send(answer, await ask());
      return;
    case 'delay':
      await setTimeout(holdMs);
      send(answer, await ask());
      return;
    case 'duplicate':
      void ask();
      send(answer, await ask());
      return;
    case 'reorder':
      send(answer, await ask());
      await setTimeout(holdMs);
      await ask();
      return;
    case 'truncate-request':
      send(answer, await ask(body.subarray(0, body.length >> 1)));
      return;
    case 'truncate': {
      const whole = await ask();
      send(
        answer,
        whole === null ? null : { ...whole, body: whole.body.subarray(0, whole.body.length >> 1) },
      );
      return;
    }
    case 'cut': {
      const whole = await ask();
      if (whole !== null) {
        answer.writeHead(whole.status, { ...whole.headers, 'content-length': whole.body.length });
        answer.write(whole.body.subarray(0, whole.body.length >> 1));
        await setTimeout(20);
      }
      answer.destroy();
      return;
    }
    case 'error-5xx':
      if (delivered) await ask();
      send(answer, {
        status: 503,
        headers: { 'content-type': 'application/json' },
        body: Buffer.from('{"error":"failed"}'),
      });
      return;
    case 'html':
      if (delivered) await ask();
      send(answer, { status: 200, headers: { 'content-type': 'text/html' }, body: portal });
      return;
    case 'hang':
      if (delivered) await ask();
      await setTimeout(holdMs + 1000);
      answer.destroy();
  }
}

/** Without an answer of the hub, what main says then. */
function send(answer: ServerResponse, whole: Answer | null): void {
  if (whole === null) answer.writeHead(502, { 'x-desk-link': 'unreachable' }).end();
  else answer.writeHead(whole.status, whole.headers).end(whole.body);
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
