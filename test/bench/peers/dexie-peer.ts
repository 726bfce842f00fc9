/** Dexie: bulkPut into one table with a unique key and a multi-entry index, relaxed durability. */
import { Dexie, type Table } from 'dexie';
import type { Peer } from './peer.ts';
import type { PeerRow } from './peer-row.ts';

class MembersDatabase extends Dexie {
  declare readonly members: Table<PeerRow, string>;

  constructor() {
    super('bench-dexie', { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    this.version(1).stores({ members: 'key, *tokens' });
  }
}

export async function openDexie(): Promise<Peer> {
  const database = new MembersDatabase();
  await database.open();
  return {
    name: 'Dexie',
    async put(rows) {
      await database.members.bulkPut(rows);
    },
    finish: () => Promise.resolve(),
    nameOf: async (key) => (await database.members.get(key))?.name ?? null,
    remove: () => database.delete(),
  };
}
