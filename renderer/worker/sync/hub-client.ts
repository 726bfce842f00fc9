/**
 * The hub as the worker sees it: through main, which adds the token. Every answer is read through its schema, so
 * that a captive portal's page, half a body or an error page is a named problem and never data.
 */
import type { z } from 'zod';
import { RECEIVED_HEADER, partAnswerSchema, type PartAnswer } from '../../../domain/wire/attachments.ts';
import {
  MAX_BATCH,
  healthSchema,
  problemSchema,
  pullAnswerSchema,
  pushAnswerSchema,
  revocationAnswerSchema,
  type Health,
  type PullAnswer,
  type PushAnswer,
} from '../../../domain/wire/hub-api.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import type { SignedRevocation } from '../../../domain/wire/revocation.ts';
import type { LinkProblem } from '../service/desk-status.ts';
import { PATIENCE_MS, patience, readBody } from './read-body.ts';

export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: LinkProblem };

/** Which bytes of a blob: from the first, up to but without the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ArrivedBlob {
  /** Where in the blob these bytes begin. */
  readonly from: number;
  /** All that arrived, if only up to a cut. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly problem: LinkProblem | null;
}

export interface BlobWatch {
  readonly signal: AbortSignal;
  readonly arrived: (bytes: number) => void;
}

/** How long the hub may ask to be left alone, ms: what comes from a proxy on the way may say anything. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** When it does not say how long, ms. */
const USUAL_WAIT_MS = 5000;

/** Bytes of a blob, at the most: nobody sends the desk more than it can hold. */
const MAX_BLOB = 64 * 1024 * 1024;

/** How long one part of an attachment may take on its way up, ms: a slow venue network needs some. */
const PART_PATIENCE_MS = 60_000;

export interface HubClient {
  health(): Promise<Answered<Health>>;
  push(facts: readonly Fact[]): Promise<Answered<PushAnswer>>;
  pull(after: number): Promise<Answered<PullAnswer>>;
  /** The signed manifest as sent; `unchanged` when the desk has it already (`etag`), `none` when the hub has none. */
  manifest(
    etag: string | null,
  ): Promise<Answered<{ body: unknown; etag: string | null } | 'unchanged' | 'none'>>;
  /** A blob by its hash, or a span of it. Unchecked: what arrived may be anything. */
  blob(hash: string, span: Span | null, watch?: BlobWatch): Promise<ArrivedBlob>;
  /** How many bytes of an attachment the hub has, from the first on. */
  attachmentReceived(hash: string): Promise<Answered<number>>;
  /** The next bytes of an attachment of `of` bytes. */
  putAttachmentPart(
    hash: string,
    at: { readonly from: number; readonly of: number },
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Answered<PartAnswer>>;
  /** A span of an attachment, unchecked; `absent` when the hub does not have all of it. */
  attachmentPart(hash: string, span: Span): Promise<ArrivedBlob | 'absent'>;
  /** The stream of nudges; ends with `signal` or with the link. */
  events(signal: AbortSignal): Promise<Answered<ReadableStream<Uint8Array>>>;
  /** How long the hub asked to be left alone, ms from now; 0 when it did not. Until then it is asked for nothing. */
  busyFor(): number;
  /** The statement that this desk has ended, or null. Unchecked: it may be anybody's. */
  revocation(): Promise<Answered<SignedRevocation | null>>;
  /** Tells a hub that may have forgotten, after a backup, that it ended this desk: everything was handed over. */
  handedOver(): Promise<Answered<null>>;
}

export function createHubClient(base: string, fetchFrom: typeof fetch = fetch): HubClient {
  /** Of performance.now: the laptop's clock may be set meanwhile. */
  let busyUntil = 0;
  const busyFor = (): number => Math.max(0, busyUntil - performance.now());

  async function ask(path: string, init: RequestInit = {}): Promise<Answered<Response>> {
    if (busyFor() > 0) return { ok: false, problem: 'busy' };
    try {
      const signal = init.signal ?? AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetchFrom(`${base}${path}`, { ...init, signal });
      if (answer.headers.has('x-desk-link')) return { ok: false, problem: 'unreachable' };
      if (answer.ok || answer.status === 304 || answer.status === 404) return { ok: true, value: answer };
      if (answer.status === 429) busyUntil = performance.now() + waitWanted(answer);
      return { ok: false, problem: await refusal(answer) };
    } catch {
      return { ok: false, problem: 'unreachable' };
    }
  }

  async function askJson<S extends z.ZodType>(
    path: string,
    schema: S,
    init?: RequestInit,
  ): Promise<Answered<z.infer<S>>> {
    const answer = await ask(path, init);
    if (!answer.ok) return answer;
    if (!isJson(answer.value)) return { ok: false, problem: 'not-the-hub' };
    try {
      const parsed = schema.safeParse(await answer.value.json());
      return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: 'bad-answer' };
    } catch {
      return { ok: false, problem: 'bad-answer' };
    }
  }

  async function askBytes(
    path: string,
    span: Span | null,
    watch?: BlobWatch,
  ): Promise<ArrivedBlob | 'absent'> {
    const wait = patience(watch?.signal ?? null);
    try {
      const headers: HeadersInit = span === null ? {} : { range: `bytes=${span.from}-${span.to - 1}` };
      const answer = await ask(path, { headers, signal: wait.signal });
      if (!answer.ok) return noBytes(answer.problem);
      const { status } = answer.value;
      if (status === 404 && isJson(answer.value)) return 'absent';
      if (status !== 200 && status !== 206) return noBytes('bad-answer');
      if (!isBytes(answer.value)) return noBytes('not-the-hub');
      const { bytes, isWhole } = await readBody(answer.value, MAX_BLOB, (count) => {
        wait.again();
        watch?.arrived(count);
      });
      const from = status === 206 ? (span?.from ?? 0) : 0;
      return { from, bytes, problem: isWhole ? null : 'unreachable' };
    } finally {
      wait.end();
    }
  }

  return {
    busyFor,
    health: () => askJson('/v1/health', healthSchema),
    push: (facts) =>
      askJson('/v1/facts', pushAnswerSchema, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ facts }),
      }),
    pull: (after) => askJson(`/v1/facts?after=${after}&limit=${MAX_BATCH}`, pullAnswerSchema),
    async manifest(etag) {
      const answer = await ask(
        '/v1/roster/manifest',
        etag === null ? {} : { headers: { 'if-none-match': etag } },
      );
      if (!answer.ok) return answer;
      if (answer.value.status === 304) return { ok: true, value: 'unchanged' };
      if (answer.value.status !== 200) return { ok: true, value: 'none' };
      if (!isJson(answer.value)) return { ok: false, problem: 'not-the-hub' };
      try {
        const body: unknown = await answer.value.json();
        return { ok: true, value: { body, etag: answer.value.headers.get('etag') } };
      } catch {
        return { ok: false, problem: 'bad-answer' };
      }
    },
    async blob(hash, span, watch) {
      const blob = await askBytes(`/v1/roster/blobs/${hash}`, span, watch);
      return blob === 'absent' ? noBytes('bad-answer') : blob;
    },
    async attachmentReceived(hash) {
      const answer = await ask(`/v1/attachments/${hash}`, { method: 'HEAD' });
      if (!answer.ok) return answer;
      const received = answer.value.headers.get(RECEIVED_HEADER) ?? '';
      return /^\d+$/.test(received)
        ? { ok: true, value: Number(received) }
        : { ok: false, problem: 'not-the-hub' };
    },
    putAttachmentPart: (hash, { from, of }, bytes) =>
      askJson(`/v1/attachments/${hash}?from=${from}&of=${of}`, partAnswerSchema, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
        signal: AbortSignal.timeout(PART_PATIENCE_MS),
      }),
    attachmentPart: (hash, span) => askBytes(`/v1/attachments/${hash}`, span),
    async events(signal) {
      const answer = await ask('/v1/events', { signal, headers: { accept: 'text/event-stream' } });
      if (!answer.ok) return answer;
      const isStream = answer.value.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (!isStream || answer.value.body === null) return { ok: false, problem: 'not-the-hub' };
      return { ok: true, value: answer.value.body };
    },
    async revocation() {
      const answer = await askJson('/v1/revocation', revocationAnswerSchema);
      return answer.ok ? { ok: true, value: answer.value.revocation } : answer;
    },
    async handedOver() {
      const answer = await ask('/v1/revocation/handed-over', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      if (!answer.ok) return answer;
      return isJson(answer.value) ? { ok: true, value: null } : { ok: false, problem: 'not-the-hub' };
    },
  };
}

function noBytes(problem: LinkProblem): ArrivedBlob {
  return { from: 0, bytes: new Uint8Array(), problem };
}

function isBytes(answer: Response): boolean {
  return answer.headers.get('content-type') === 'application/octet-stream';
}

function isJson(answer: Response): boolean {
  return answer.headers.get('content-type')?.startsWith('application/json') === true;
}

async function refusal(answer: Response): Promise<LinkProblem> {
  if (answer.status === 429) return 'busy';
  if (!isJson(answer)) return answer.status >= 500 ? 'hub-error' : 'not-the-hub';
  if (answer.status !== 401 && answer.status !== 403) return 'hub-error';
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  return problem.success && problem.data.error === 'revoked' ? 'revoked' : 'token-refused';
}

/** Retry-After, which the hub gives in seconds, in ms. */
function waitWanted(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : USUAL_WAIT_MS;
}
