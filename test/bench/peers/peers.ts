/** The worker the peers run in. The page starts it for one peer and ends it after. */
import '../../../renderer/jitless.ts';
import { openDexie } from './dexie-peer.ts';
import { openIndexedDb } from './indexeddb-peer.ts';
import { measurePeer, type PeerFigures, type PeerWork } from './measure-peer.ts';
import type { Peer, PeerName } from './peer.ts';
import { openPouchDb } from './pouchdb-peer.ts';
import { openRxDb } from './rxdb-peer.ts';

export type PeerRequest = PeerWork & { readonly name: PeerName };

export type PeerReport =
  | { readonly at: 'importing'; readonly done: number }
  | { readonly at: 'measured'; readonly figures: PeerFigures }
  | { readonly at: 'failed'; readonly message: string };

const open: Record<PeerName, () => Promise<Peer>> = {
  Dexie: openDexie,
  IndexedDB: openIndexedDb,
  PouchDB: openPouchDb,
  RxDB: openRxDb,
};

function report(message: PeerReport): void {
  self.postMessage(message);
}

self.onmessage = ({ data }: MessageEvent<PeerRequest>) => {
  measurePeer(open[data.name], data, (done) => report({ at: 'importing', done })).then(
    (figures) => report({ at: 'measured', figures }),
    (error: unknown) =>
      report({ at: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
};
