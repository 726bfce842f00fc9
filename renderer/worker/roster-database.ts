/**
 * The roster's database: rebuilt from the hub at any time, so relaxed durability. Nothing in it can be read without the
 * vault's key: blobs are sealed, and their keys are hashes.
 */
import { Dexie, type Table } from 'dexie';

export interface SealedPiece {
  /** SHA-256 of the blob as the hub sent it, hex. */
  readonly hash: string;
  readonly sealed: Uint8Array;
}

export interface SealedMeta {
  /**
   * `claim` tells which key everything is sealed with; `current` is the signed manifest of the roster that answers,
   * `clock` when the hub last confirmed it.
   */
  readonly key: 'claim' | 'current' | 'clock';
  readonly sealed: Uint8Array;
}

/** Which pieces of a base its file has. Not sealed, as hashes are not. */
export interface BaseNote {
  /** Hash of the base's directory. */
  readonly name: string;
  /** A 1 for each piece that is there, in the file's order. */
  readonly present: Uint8Array;
}

/** Pieces in the file of a base. */
export interface NotedBase {
  readonly name: string;
  readonly pieces: readonly { readonly hash: string; readonly start: number; readonly bytes: number }[];
}

/** Pages of changes with an index. */
export interface IndexedNote {
  /** Of these pages: the index is stored among the pieces under it. */
  readonly hash: string;
  /** How many of the manifest's pages, from the oldest. */
  readonly pages: number;
}

/** Not sealed, as hashes are not: what is read when a desk is opened. */
export interface ReadFirst {
  readonly key: 'read-first';
  /** Pieces in the database. */
  readonly hashes: readonly string[];
  /** Absent where a version of the app noted it that did not read files ahead. */
  readonly base?: NotedBase;
  /** Absent or null where no changes have an index. */
  readonly indexed?: IndexedNote | null;
}

export class RosterDatabase extends Dexie {
  declare readonly pieces: Table<SealedPiece, string>;
  declare readonly bases: Table<BaseNote, string>;
  declare readonly meta: Table<SealedMeta | ReadFirst, string>;

  constructor(name = 'roster') {
    super(name, { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({
      members: '[generation+region+key], [generation+key], *tokens, generation',
      cards: '++, [generation+key], generation',
      meta: '&key',
    });
    // Rows one by one, readable on the disk, are dropped: the hub has them all.
    this.version(2)
      .stores({ members: null, cards: null, pieces: '&hash' })
      .upgrade((transaction) => transaction.table('meta').clear());
    // Pieces of the index were stored as they came; now they are stored inflated.
    this.version(3).upgrade((transaction) =>
      Promise.all([transaction.table('meta').clear(), transaction.table('pieces').clear()]),
    );
    // Segments lay among the pieces; now each base has a file for them.
    this.version(4)
      .stores({ segments: '&name' })
      .upgrade((transaction) =>
        Promise.all([transaction.table('meta').clear(), transaction.table('pieces').clear()]),
      );
    // So did pieces of the index, records of a megabyte: writing them was a quarter of a first roster.
    this.version(5)
      .stores({ segments: null, bases: '&name' })
      .upgrade((transaction) =>
        Promise.all([transaction.table('meta').clear(), transaction.table('pieces').clear()]),
      );
    // Segments were inflated as a whole; now their lines are in groups, and a directory of before is not read any more.
    this.version(6).upgrade((transaction) =>
      Promise.all(['meta', 'pieces', 'bases'].map((name) => transaction.table(name).clear())),
    );
  }

  /** A row of `meta` that is sealed; null when it is not there. */
  async sealedMeta(key: SealedMeta['key']): Promise<Uint8Array | null> {
    const row = await this.meta.get(key);
    return row !== undefined && 'sealed' in row ? row.sealed : null;
  }

  /** Puts rows of `meta` and waits for the disk to have them: what only the rows before needed may go then. */
  async putMetaForGood(rows: readonly (SealedMeta | ReadFirst)[]): Promise<void> {
    if (!this.isOpen()) await this.open();
    // Durability of one transaction is nothing Dexie lets choose.
    const transaction = this.backendDB().transaction('meta', 'readwrite', { durability: 'strict' });
    const meta = transaction.objectStore('meta');
    for (const row of rows) meta.put(row);
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new Error('which roster is in use was not written'));
    });
  }

  /** What `putMetaForGood` was last given to read first; null before that. */
  async readFirst(): Promise<ReadFirst | null> {
    const row = await this.meta.get('read-first');
    return row !== undefined && 'hashes' in row ? row : null;
  }

  /** The sealed bytes of a piece, or null. Past Dexie, straight from IndexedDB: every look-up waits for this. */
  async sealedPiece(hash: string): Promise<Uint8Array | null> {
    if (!this.isOpen()) await this.open();
    const request = this.backendDB().transaction('pieces').objectStore('pieces').get(hash);
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(sealedBytes(request.result));
      request.onerror = () => reject(request.error ?? new Error('a piece could not be read'));
    });
  }
}

function sealedBytes(record: unknown): Uint8Array | null {
  if (typeof record !== 'object' || record === null || !('sealed' in record)) return null;
  return record.sealed instanceof Uint8Array ? record.sealed : null;
}
