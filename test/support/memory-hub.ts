/**
 * A hub in memory, behind `fetch`: the far edge of the desk's data side, with the faults a venue has. It speaks the
 * wire schemas; the real hub is met in the end-to-end tests.
 */
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { readFact } from '../../domain/facts/kinds.ts';
import { pushRequestSchema } from '../../domain/wire/hub-api.ts';
import type { SignedRevocation } from '../../domain/wire/revocation.ts';
import { MemoryAttachments } from './memory-attachments.ts';
import { MemoryRoster } from './memory-roster.ts';

export type Fault =
  | 'none'
  | 'down'
  | 'html'
  | 'error-500'
  | 'half-a-body'
  | 'empty-body'
  | 'refused'
  /** Asks to be left alone for a second. */
  | 'busy'
  /** The hub stores what it was sent, and the answer is lost on the way. */
  | 'answer-lost';

export class MemoryHub {
  fault: Fault = 'none';
  epoch = '0a0a0a0a-0000-4000-8000-000000000001';
  facts: Fact[] = [];
  quarantined: unknown[] = [];
  readonly roster = new MemoryRoster();
  readonly attachments = new MemoryAttachments();
  readonly asked: string[] = [];
  /** Set when the desk's access has ended: only its hand-over is still answered. */
  revocation: SignedRevocation | null = null;
  handOvers = 0;
  /** Its clock, ms since 1970. */
  now: () => number = () => Date.UTC(2026, 10, 24, 12);
  /** Changes what a pull answers, to play a hub that skips or alters. */
  tamper: (facts: { sequence: number; hash: string; fact: Fact }[]) => unknown[] = (facts) => facts;

  /** Stands in for the worker's `fetch`. */
  readonly fetch: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://hub.test');
    this.asked.push(`${init?.method ?? 'GET'} ${url.pathname}`);
    switch (this.fault) {
      case 'down':
        return Promise.reject(new TypeError('no route'));
      case 'html':
        return answer('<html>Welcome to the venue network</html>', 200, 'text/html');
      case 'error-500':
        return answer('{"error":"failed","message":"out of order"}', 500);
      case 'refused':
        return answer('{"error":"unauthorised","message":"unknown desk"}', 401);
      case 'busy':
        return answer('{"error":"too-many","message":"wait"}', 429, undefined, { 'retry-after': '1' });
      case 'half-a-body':
        return this.handle(url, init).then(async (whole) => {
          const text = await whole.text();
          return answer(text.slice(0, text.length / 2), 200);
        });
      case 'empty-body':
        return answer('', 200);
      case 'answer-lost':
        return this.handle(url, init).then(() => Promise.reject(new TypeError('connection reset')));
      case 'none':
        return this.handle(url, init);
    }
  };

  /** Puts facts of other desks on the hub. */
  receive(...facts: Fact[]): void {
    this.facts.push(...facts);
  }

  /** Goes back to its first facts, as from a backup; in a new epoch, when the administrator said so. */
  restore(kept: number, isSaid: boolean): void {
    this.facts = this.facts.slice(0, kept);
    if (isSaid) this.epoch = crypto.randomUUID();
  }

  private async handle(url: URL, init: RequestInit | undefined): Promise<Response> {
    if (url.pathname === '/v1/health') {
      const now = new Date(this.now()).toISOString();
      return json({ service: 'cps-event-desk-hub', epoch: this.epoch, now });
    }
    if (url.pathname === '/v1/facts' && init?.method === 'POST') return this.push(init.body);
    if (url.pathname === '/v1/revocation') return json({ revocation: this.revocation });
    if (url.pathname === '/v1/revocation/handed-over') {
      this.handOvers += 1;
      return json({ handedOverAt: '2026-11-24T12:00:00.000Z' });
    }
    if (this.revocation !== null) return json({ error: 'revoked', message: 'the access has ended' }, 403);
    if (url.pathname === '/v1/facts') return this.pull(Number(url.searchParams.get('after')));
    return (await this.attachments.answer(url, init)) ?? this.roster.answer(url, init) ?? json({}, 404);
  }

  private push(body: BodyInit | null | undefined): Promise<Response> {
    if (typeof body !== 'string') throw new Error('a push has a body');
    const { facts } = pushRequestSchema.parse(JSON.parse(body));
    const results = facts.map((value, index) => {
      const reading = readFact(value);
      if (reading.state === 'malformed') {
        this.quarantined.push(value);
        return { index, outcome: 'quarantined', reason: reading.reason };
      }
      const at = this.facts.findIndex((fact) => fact.id === reading.fact.id);
      if (at >= 0) return { index, outcome: 'duplicate', sequence: at + 1 };
      this.facts.push(reading.fact);
      return { index, outcome: 'stored', sequence: this.facts.length };
    });
    return json({ epoch: this.epoch, results });
  }

  private pull(after: number): Promise<Response> {
    let hash = CHAIN_START;
    const all = this.facts.map((fact, index) => {
      hash = chainHash(hash, fact);
      return { sequence: index + 1, hash, fact };
    });
    return json({ epoch: this.epoch, facts: this.tamper(all.slice(after, after + 500)), head: all.length });
  }
}

function json(value: unknown, status = 200): Promise<Response> {
  return answer(JSON.stringify(value), status);
}

function answer(
  body: string,
  status: number,
  type = 'application/json; charset=utf-8',
  headers: Record<string, string> = {},
): Promise<Response> {
  return Promise.resolve(new Response(body, { status, headers: { 'content-type': type, ...headers } }));
}
