/**
 * A hub in memory, behind `fetch`: the far edge of the desk's data side, with the faults a venue has. It speaks the
 * wire schemas; the real hub is met in the end-to-end tests.
 */
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { readFact } from '../../domain/facts/kinds.ts';
import {
  rosterKeyOf,
  segmentHash,
  signManifest,
  type Manifest,
  type SignedManifest,
} from '../../domain/roster/manifest.ts';
import type { Segment } from '../../domain/roster/rows.ts';
import { builtInPack } from '../../domain/programme/built-in-pack.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { pushRequestSchema } from '../../domain/wire/hub-api.ts';
import { testId } from './facts.ts';

export type Fault =
  | 'none'
  | 'down'
  | 'html'
  | 'error-500'
  | 'half-a-body'
  | 'empty-body'
  | 'refused'
  /** The hub stores what it was sent, and the answer is lost on the way. */
  | 'answer-lost';

export class MemoryHub {
  fault: Fault = 'none';
  epoch = '0a0a0a0a-0000-4000-8000-000000000001';
  facts: Fact[] = [];
  quarantined: unknown[] = [];
  signed: SignedManifest | null = null;
  readonly blobs = new Map<string, Uint8Array>();
  readonly asked: string[] = [];
  readonly secret = '33'.repeat(32);
  readonly rosterKey = rosterKeyOf(this.secret);
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

  /** Builds and signs a roster of the given segments. */
  publish(
    segments: readonly Segment[],
    overrides: Partial<Manifest> = {},
    secret = this.secret,
    pack: ProgrammePack = builtInPack,
  ): Manifest {
    const listed = segments.map((segment) => {
      const bytes = this.keep(segment);
      return {
        hash: segmentHash(bytes),
        bytes: bytes.length,
        members: segment.members.length,
        cards: segment.cards.length,
      };
    });
    const manifest: Manifest = {
      format: 1,
      rosterId: testId(7000 + this.blobs.size),
      builtAt: '2026-11-24T05:00:00.000Z',
      sample: false,
      members: listed.reduce((sum, { members }) => sum + members, 0),
      cards: listed.reduce((sum, { cards }) => sum + cards, 0),
      programme: { hash: segmentHash(this.keep(pack)), version: pack.version },
      segments: listed,
      ...overrides,
    };
    this.signed = signManifest(manifest, secret);
    return manifest;
  }

  private keep(value: unknown): Uint8Array {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    this.blobs.set(segmentHash(bytes), bytes);
    return bytes;
  }

  private async handle(url: URL, init: RequestInit | undefined): Promise<Response> {
    if (url.pathname === '/v1/health') {
      return json({ service: 'cps-event-desk-hub', epoch: this.epoch, now: '2026-11-24T12:00:00.000Z' });
    }
    if (url.pathname === '/v1/facts' && init?.method === 'POST') return this.push(init.body);
    if (url.pathname === '/v1/facts') return this.pull(Number(url.searchParams.get('after')));
    if (url.pathname === '/v1/roster/manifest')
      return this.signed === null ? json({}, 404) : json(this.signed);
    const hash = /^\/v1\/roster\/segments\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    const blob = hash === undefined ? undefined : this.blobs.get(hash);
    return blob === undefined ? json({}, 404) : new Response(new Uint8Array(blob));
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

function answer(body: string, status: number, type = 'application/json; charset=utf-8'): Promise<Response> {
  return Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));
}
