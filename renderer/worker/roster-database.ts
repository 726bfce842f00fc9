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
  /** `claim` tells which key everything is sealed with; `current` is the signed manifest of the roster that answers. */
  readonly key: 'claim' | 'current';
  readonly sealed: Uint8Array;
}

export class RosterDatabase extends Dexie {
  declare readonly pieces: Table<SealedPiece, string>;
  declare readonly meta: Table<SealedMeta, string>;

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
