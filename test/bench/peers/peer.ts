import type { PeerRow } from './peer-row.ts';

/** A store that keeps one row a member, in a database of its own. */
export interface Peer {
  readonly name: string;
  /** Stores a batch and resolves when it is committed. */
  put(rows: PeerRow[]): Promise<void>;
  /** What is left to do once all rows are in before names can be searched. */
  finish(): Promise<void>;
  /** The name of the member with that number, or null. */
  nameOf(key: string): Promise<string | null>;
  /** Deletes everything it stored. */
  remove(): Promise<void>;
}

export const peerNames = ['Dexie', 'IndexedDB', 'PouchDB', 'RxDB'] as const;

export type PeerName = (typeof peerNames)[number];
