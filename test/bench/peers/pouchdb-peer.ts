/**
 * PouchDB: bulkDocs, and a view of the name words. A view that stays is compiled from a string, which the app's policy
 * forbids; one for a single query is built by the same code from a function and thrown away after it, so the building
 * is measured with that.
 */
import PouchDB from 'pouchdb-browser';
import type { Peer } from './peer.ts';
import type { PeerRow } from './peer-row.ts';

type Stored = PeerRow & { _id: string };

/** Rows the view is built of at a time; its own default of 25 is slower. */
const VIEW_BATCH = 1000;

export function openPouchDb(): Promise<Peer> {
  const database = new PouchDB<Stored>('bench-pouchdb', {
    auto_compaction: true,
    view_update_changes_batch_size: VIEW_BATCH,
  });
  return Promise.resolve({
    name: 'PouchDB',
    async put(rows) {
      const answers = await database.bulkDocs(rows.map((row) => ({ ...row, _id: row.key })));
      if (answers.some(({ ok }) => ok !== true)) throw new Error('PouchDB refused a row');
    },
    async finish() {
      await database.query(emitWords, { limit: 1 });
    },
    nameOf: async (key) => (await database.get(key)).name,
    remove: () => database.destroy(),
  });
}

function emitWords(row: Stored, emit: (key: string) => void): void {
  for (const token of row.tokens) emit(token);
}
