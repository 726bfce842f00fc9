/** The roster side of a hub in memory: what it publishes, and what it sends when asked. */
import { deflateSync } from 'fflate';
import { builtInPack } from '../../domain/programme/built-in-pack.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { encodeChanges, type RosterChange } from '../../domain/roster/changes.ts';
import type { Directory } from '../../domain/roster/directory.ts';
import {
  blobHash,
  rosterKeyOf,
  signRosterManifest,
  type RosterManifest,
  type SignedRosterManifest,
} from '../../domain/roster/roster-manifest.ts';
import { testId } from './facts.ts';
import { writeBase, type RosterRows } from './roster-base.ts';

export interface Sent {
  readonly hash: string;
  readonly from: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export class MemoryRoster {
  readonly secret = '33'.repeat(32);
  readonly key = rosterKeyOf(this.secret);
  readonly blobs = new Map<string, Uint8Array>();
  signed: SignedRosterManifest | null = null;
  /** Blobs asked for, in their order. */
  readonly sent: Sent[] = [];
  /** What is sent in the place of a blob's bytes: to play a hub, or a way to it, that alters or cuts. */
  send: (blob: Sent) => BodyInit = ({ bytes }) => bytes;
  type = 'application/octet-stream';
  /** Of the bases built from now on. Few lines, so that a handful of members is more than one segment. */
  dictionary: Uint8Array = new TextEncoder().encode(',0,0,"EOS R3","');
  segmentLines = 2;
  private published: { readonly manifest: RosterManifest; readonly directory: Directory } | null = null;
  private count = 0;

  /** Builds, signs and publishes a base of these rows. Each is built an hour after the one before. */
  publish(
    rows: RosterRows,
    overrides: Partial<RosterManifest> = {},
    secret = this.secret,
    pack: ProgrammePack = builtInPack,
  ): RosterManifest {
    const directory = writeBase(rows, this, (hash, bytes) => this.blobs.set(hash, bytes));
    return this.sign(
      directory,
      {
        format: 4,
        ...this.next(),
        sample: false,
        members: rows.members.length,
        cards: rows.cards.length + rows.members.reduce((sum, { cards }) => sum + cards.length, 0),
        programme: { hash: this.keep(encoded(pack)).hash, version: pack.version },
        directory: this.keep(deflateSync(encoded(directory))),
        changes: [],
        answersForDays: 14,
        event: null,
        ...overrides,
      },
      secret,
    );
  }

  /** Publishes a page of changes over the base. */
  change(...changes: RosterChange[]): RosterManifest {
    return this.changeBy(encodeChanges(changes), changes.length);
  }

  /** The same with the plain bytes of the page, whatever they are. */
  changeBy(plain: Uint8Array, count: number): RosterManifest {
    const page = { ...this.keep(deflateSync(plain)), count };
    const { manifest, directory } = this;
    const next = { ...manifest, ...this.next(), changes: [...manifest.changes, page] };
    return this.sign(directory, next, this.secret);
  }

  /** What was published last. */
  get manifest(): RosterManifest {
    return this.last().manifest;
  }

  /** Of the base published last. */
  get directory(): Directory {
    return this.last().directory;
  }

  answer(url: URL, init: RequestInit | undefined): Response | null {
    if (url.pathname === '/v1/roster/manifest') return this.answerManifest(new Headers(init?.headers));
    const hash = /^\/v1\/roster\/blobs\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    return hash === undefined ? null : this.answerBlob(hash, new Headers(init?.headers).get('range'));
  }

  private answerManifest(headers: Headers): Response {
    if (this.signed === null) return Response.json({}, { status: 404 });
    const etag = `"${this.signed.signature}"`;
    if (headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
    return Response.json(this.signed, { headers: { etag } });
  }

  private answerBlob(hash: string, range: string | null): Response {
    const blob = this.blobs.get(hash);
    if (blob === undefined) return Response.json({}, { status: 404 });
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const from = Number(first ?? 0);
    const to = Number(last ?? blob.length - 1) + 1;
    const part = { hash, from, bytes: new Uint8Array(blob.subarray(from, to)) };
    this.sent.push(part);
    const status = range === null ? 200 : 206;
    return new Response(this.send(part), { status, headers: { 'content-type': this.type } });
  }

  private next(): Pick<RosterManifest, 'rosterId' | 'builtAt'> {
    this.count += 1;
    const builtAt = new Date(Date.UTC(2026, 10, 24, 4 + this.count)).toISOString();
    return { rosterId: testId(7000 + this.count), builtAt };
  }

  private last(): { readonly manifest: RosterManifest; readonly directory: Directory } {
    if (this.published === null) throw new Error('nothing was published');
    return this.published;
  }

  private sign(directory: Directory, manifest: RosterManifest, secret: string): RosterManifest {
    this.published = { manifest, directory };
    this.signed = signRosterManifest(manifest, secret);
    return manifest;
  }

  private keep(bytes: Uint8Array): { hash: string; bytes: number } {
    const hash = blobHash(bytes);
    this.blobs.set(hash, bytes);
    return { hash, bytes: bytes.length };
  }
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
