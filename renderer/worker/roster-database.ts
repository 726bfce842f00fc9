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
  }
}
