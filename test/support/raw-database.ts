/** A database as it lies on the disk: every record through IndexedDB itself, past Dexie and whatever it opens. */

/** All records of all object stores. */
export async function readRecords(name: string): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const database = await opened(indexedDB.open(name));
  const stores = new Map<string, unknown[]>();
  for (const store of database.objectStoreNames) {
    stores.set(store, await opened(database.transaction(store).objectStore(store).getAll()));
  }
  database.close();
  return stores;
}

/** Puts records in the place of those with the same key. */
export async function putRecords(name: string, store: string, records: readonly unknown[]): Promise<void> {
  const database = await opened(indexedDB.open(name));
  const objects = database.transaction(store, 'readwrite').objectStore(store);
  await Promise.all(records.map((record) => opened(objects.put(record))));
  database.close();
}

export function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}
