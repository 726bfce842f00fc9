/** The attachments of a hub in memory, and the cuts a link to it has. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';

export class MemoryAttachments {
  readonly whole = new Map<string, Uint8Array>();
  private readonly begun = new Map<string, Uint8Array>();
  /** Where each part that was taken began. */
  readonly taken: number[] = [];
  /** Requests answered before the link is cut, or null. */
  answersLeft: number | null = null;
  /** Called after each part that was taken or sent. */
  onPart: () => void | Promise<void> = () => undefined;
  /** What is sent in the place of a part's bytes. */
  send: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes;

  /** Has it as another desk would have sent it. */
  have(bytes: Uint8Array): string {
    const hash = bytesToHex(sha256(bytes));
    this.whole.set(hash, bytes);
    return hash;
  }

  async answer(url: URL, init: RequestInit | undefined): Promise<Response | null> {
    const hash = /^\/v1\/attachments\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (hash === undefined) return null;
    if (this.answersLeft !== null) {
      if (this.answersLeft === 0) throw new TypeError('connection reset');
      this.answersLeft -= 1;
    }
    switch (init?.method ?? 'GET') {
      case 'HEAD':
        return new Response(null, { headers: { 'upload-offset': String(this.received(hash).length) } });
      case 'PUT':
        return this.put(hash, url, init?.body);
      default:
        return this.get(hash, new Headers(init?.headers).get('range'));
    }
  }

  private received(hash: string): Uint8Array {
    return this.whole.get(hash) ?? this.begun.get(hash) ?? new Uint8Array();
  }

  private async put(hash: string, url: URL, body: BodyInit | null | undefined): Promise<Response> {
    const before = this.received(hash);
    const of = Number(url.searchParams.get('of'));
    if (Number(url.searchParams.get('from')) !== before.length) {
      return Response.json({ outcome: 'partial', received: before.length });
    }
    const part = new Uint8Array(await new Response(body ?? null).arrayBuffer());
    const after = new Uint8Array(before.length + part.length);
    after.set(before);
    after.set(part, before.length);
    this.begun.set(hash, after);
    this.taken.push(before.length);
    await this.onPart();
    if (after.length < of) return Response.json({ outcome: 'partial', received: after.length });
    this.begun.delete(hash);
    if (bytesToHex(sha256(after)) !== hash) return Response.json({ outcome: 'dropped', received: 0 });
    this.whole.set(hash, after);
    return Response.json({ outcome: 'complete', received: after.length });
  }

  private async get(hash: string, range: string | null): Promise<Response> {
    const whole = this.whole.get(hash);
    if (whole === undefined)
      return Response.json({ error: 'not-found', message: 'not yet' }, { status: 404 });
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const bytes = whole.slice(Number(from ?? 0), Number(to ?? whole.length - 1) + 1);
    await this.onPart();
    const headers = { 'content-type': 'application/octet-stream' };
    return new Response(new Uint8Array(this.send(bytes)), { status: range === null ? 200 : 206, headers });
  }
}
