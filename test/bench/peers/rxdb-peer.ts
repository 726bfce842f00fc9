/**
 * RxDB on its Dexie storage, relaxed durability. It has no index over the entries of an array, so it keeps one over
 * the folded name instead: one entry a member where the others write one a word.
 */
import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Peer } from './peer.ts';
import type { PeerRow } from './peer-row.ts';

type Stored = PeerRow & { searchName: string };

const text = { type: 'string' } as const;
const list = { type: 'array' } as const;

const schema: RxJsonSchema<Stored> = {
  version: 0,
  type: 'object',
  primaryKey: 'key',
  properties: {
    key: { ...text, maxLength: 40 },
    searchName: { ...text, maxLength: 200 },
    tokens: list,
    memberNumber: text,
    region: text,
    country: text,
    name: text,
    email: text,
    phone: text,
    level: {},
    levelSince: text,
    video: { type: 'boolean' },
    status: text,
    joined: text,
    cardSent: {},
    products: list,
    cards: list,
  },
  required: ['key', 'searchName'],
  indexes: ['searchName'],
};

export async function openRxDb(): Promise<Peer> {
  const database = await createRxDatabase({
    name: 'bench-rxdb',
    storage: getRxStorageDexie({ chromeTransactionDurability: 'relaxed' }),
    multiInstance: false,
  });
  const { members } = await database.addCollections<{ members: RxCollection<Stored> }>({
    members: { schema },
  });
  return {
    name: 'RxDB',
    async put(rows) {
      const { error } = await members.bulkInsert(
        rows.map((row) => ({ ...row, searchName: row.tokens.join(' ') })),
      );
      if (error.length > 0) throw new Error('RxDB refused a row');
    },
    finish: () => Promise.resolve(),
    nameOf: async (key) => {
      const row: Stored | null = await members.findOne(key).exec();
      return row?.name ?? null;
    },
    async remove() {
      await database.remove();
    },
  };
}
