/** IndexedDB without a library: the same store and index as Dexie's, relaxed durability. */
import type { Peer } from './peer.ts';
import type { PeerRow } from './peer-row.ts';

const NAME = 'bench-indexeddb';

export async function openIndexedDb(): Promise<Peer> {
  const database = await open();
  return {
    name: 'IndexedDB',
    put: (rows) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction('members', 'readwrite', { durability: 'relaxed' });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
        const members = transaction.objectStore('members');
        for (const row of rows) members.put(row);
      }),
    finish: () => Promise.resolve(),
    nameOf: async (key) => {
      const members = database.transaction('members').objectStore('members');
      const row: PeerRow | undefined = await answer(members.get(key));
      return row?.name ?? null;
    },
    async remove() {
      database.close();
      await answer(indexedDB.deleteDatabase(NAME));
    },
  };
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    const members = opening.result.createObjectStore('members', { keyPath: 'key' });
    members.createIndex('tokens', 'tokens', { multiEntry: true });
  };
  return answer(opening);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}
