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

/** Flips a bit in the sealed part of the records with these ids, or keys, and answers with them as they were. */
export async function damageRecords(
  name: string,
  store: string,
  ids: readonly string[],
): Promise<readonly unknown[]> {
  const records = ((await readRecords(name)).get(store) ?? []).filter(isSealed);
  const sound = records.filter((record) => ids.includes(record.id ?? record.key ?? ''));
  if (sound.length < ids.length) throw new Error('a record to damage is not there');
  const flipped = sound.map((record) => {
    return { ...record, sealed: record.sealed.map((byte, at) => (at === 20 ? byte ^ 4 : byte)) };
  });
  await putRecords(name, store, flipped);
  return sound;
}

function isSealed(
  record: unknown,
): record is { readonly id?: string; readonly key?: string; readonly sealed: Uint8Array } {
  return (
    typeof record === 'object' &&
    record !== null &&
    ('id' in record || 'key' in record) &&
    'sealed' in record &&
    record.sealed instanceof Uint8Array
  );
}

export function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}

interface StoreLayout {
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

/** A store as it is made: its key, its indexes, and what it holds. */
export interface RawStore extends StoreLayout {
  readonly records: readonly unknown[];
}

/** Makes a database that did not exist. */
export async function makeDatabase(
  name: string,
  version: number,
  stores: Readonly<Record<string, RawStore>>,
): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes, records }] of Object.entries(stores)) {
      const objects = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) objects.createIndex(index.name, index.keyPath, index);
      for (const record of records) objects.add(record);
    }
  };
  (await opened(request)).close();
}

/** Version and stores of a database that is open, without their records. */
export function layoutOf(database: IDBDatabase): { version: number; stores: Record<string, StoreLayout> } {
  const stores = Array.from(database.objectStoreNames, (name): [string, StoreLayout] => {
    const store = database.transaction(name).objectStore(name);
    const indexes = Array.from(store.indexNames, (index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath, unique, multiEntry };
    });
    const keyPath = Array.isArray(store.keyPath) ? store.keyPath : String(store.keyPath);
    return [name, { keyPath, indexes }];
  });
  return { version: database.version, stores: Object.fromEntries(stores) };
}
