/**
 * The blobs of rosters on this laptop, each sealed under its hash, and which roster is in use. Pieces of a base, which
 * are nearly all of them, lie in files; what a manifest names itself in the database.
 */
import { release } from '../release.ts';
import type { IndexedNote, RosterDatabase, ReadFirst } from '../roster-database.ts';
import type { BlobSeal } from './blob-seal.ts';
import { BaseFiles } from './base-files.ts';
import type { ReadAhead } from './read-ahead.ts';

export interface PlainPiece {
  readonly hash: string;
  /** As the hub sent them; pieces of an index are inflated. */
  readonly bytes: Uint8Array;
}

/** What opening a roster reads: `hashes` from the database, `base` from the file. */
export type ToReadFirst = Required<Omit<ReadFirst, 'key'>>;

export class PieceStore {
  readonly bases: BaseFiles;
  /** Blobs by hash that are being opened, or are open, before anybody asked for them. */
  private readonly opened = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();

  constructor(
    private readonly database: RosterDatabase,
    private readonly seal: BlobSeal,
    private readonly ahead: ReadAhead,
  ) {
    this.bases = new BaseFiles(database, ahead);
  }

  /** Begins to open all that was read ahead: the engine does so beside whatever else there is to do. */
  openAhead(): void {
    for (const [hash, sealed] of this.ahead.takeAll()) this.opened.set(hash, this.open(hash, sealed));
  }

  /** The roster is open: what was read or opened ahead for nothing goes. */
  async endAhead(): Promise<void> {
    this.opened.clear();
    await this.ahead.end();
  }

  /** Whether what is stored was sealed with this vault's key. */
  async isClaimed(): Promise<boolean> {
    const sealed = await this.database.sealedMeta('claim');
    return sealed !== null && (await this.seal.open('meta/claim', sealed)) !== null;
  }

  /** Clears away what another vault's key sealed: it will never open again. Must come before anything is stored. */
  async claim(): Promise<void> {
    if (await this.isClaimed()) return;
    const sealed = await this.seal.seal('meta/claim', new Uint8Array(16));
    const { pieces, meta } = this.database;
    await this.database.transaction('rw', pieces, meta, async () => {
      await Promise.all([pieces.clear(), meta.clear()]);
      await meta.put({ key: 'claim', sealed });
    });
    await this.bases.keepOnly(new Set());
  }

  /** Hashes of all blobs stored. */
  async hashes(): Promise<Set<string>> {
    const pieces = await this.database.pieces.toCollection().primaryKeys();
    return new Set([...pieces, ...this.bases.hashes]);
  }

  /** Those of the blobs that are stored in the database. */
  async present(hashes: readonly string[]): Promise<readonly string[]> {
    return this.database.pieces.where('hash').anyOf(hashes).primaryKeys();
  }

  /**
   * Seals and stores blobs. Pieces go to the file of their base, which must be open; for the next start they are there
   * once they are noted. Rejects when the disk is full.
   */
  async put(pieces: readonly PlainPiece[]): Promise<void> {
    if (pieces.length === 0) return;
    const sealed = await Promise.all(
      pieces.map(async ({ hash, bytes }) => ({
        hash,
        sealed: await this.seal.seal(`pieces/${hash}`, bytes),
      })),
    );
    const others = sealed.filter((piece) => !this.bases.write(piece));
    if (others.length > 0) await this.database.pieces.bulkPut(others);
    release(sealed.map((piece) => piece.sealed));
    await this.bases.noteSometimes();
  }

  /** The bytes of a blob; null when it is not there or does not open. */
  async read(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const ahead = this.opened.get(hash);
    if (ahead !== undefined) {
      // Once: whoever reads it may give its memory back.
      this.opened.delete(hash);
      return ahead;
    }
    const sealed = this.bases.read(hash) ?? (await this.database.sealedPiece(hash));
    return sealed === null ? null : this.open(hash, sealed);
  }

  async drop(hashes: readonly string[]): Promise<void> {
    await this.bases.forget(hashes);
    await this.database.pieces.bulkDelete([...hashes]);
  }

  /** What `useFromNow` was last given; null before that, or when it does not open. */
  inUse(): Promise<string | null> {
    return this.readText('current');
  }

  /**
   * Notes which roster answers from now on: its signed manifest as JSON. One write, so it is the old or the new.
   * `first` is what opening it reads.
   */
  async useFromNow(signed: string, first: ToReadFirst): Promise<void> {
    const sealed = await this.seal.seal('meta/current', new TextEncoder().encode(signed));
    await this.database.putMetaForGood([
      { key: 'current', sealed },
      { ...first, key: 'read-first' },
    ]);
  }

  /** Opening the roster in use reads this from now on, unless another with another base has taken over. */
  async noteFirst(first: ToReadFirst): Promise<void> {
    const { meta } = this.database;
    await this.database.transaction('rw', meta, async () => {
      const noted = await this.database.readFirst();
      if (noted?.base?.name === first.base.name) await meta.put({ ...first, key: 'read-first' });
    });
  }

  /** Which pages of changes have an index here; that it is there and opens is not certain. */
  async indexedPages(): Promise<IndexedNote | null> {
    return (await this.database.readFirst())?.indexed ?? null;
  }

  /** What `keepClock` was last given; null before that, or when it does not open. */
  clock(): Promise<string | null> {
    return this.readText('clock');
  }

  /** Keeps when the roster in use was confirmed. */
  async keepClock(text: string): Promise<void> {
    const sealed = await this.seal.seal('meta/clock', new TextEncoder().encode(text));
    await this.database.meta.put({ key: 'clock', sealed });
  }

  private async open(hash: string, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
    const opened = this.seal.open(`pieces/${hash}`, sealed);
    // WebCrypto has its own copy by now.
    release([sealed]);
    return opened;
  }

  private async readText(key: 'current' | 'clock'): Promise<string | null> {
    const sealed = await this.database.sealedMeta(key);
    const text = sealed === null ? null : await this.seal.open(`meta/${key}`, sealed);
    return text === null ? null : new TextDecoder().decode(text);
  }
}
