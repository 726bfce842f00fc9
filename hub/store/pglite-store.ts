/** The embedded database: PostgreSQL as WebAssembly, in this process, its files in one folder. */
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { channels, type Queries, type Store } from './store.ts';

/** Opens or creates the database in `folder`, which no other process may have open. */
export async function openPGlite(folder: string): Promise<Store> {
  const database = await PGlite.create({ dataDir: folder });
  return {
    ...queriesOf(database),
    transaction: (work) => database.transaction((transaction) => work(queriesOf(transaction))),
    listen: async (heard) => {
      const stops: (() => Promise<void>)[] = [];
      for (const channel of channels) stops.push(await database.listen(channel, () => heard(channel)));
      return async () => {
        for (const stop of stops) await stop();
      };
    },
    close: () => database.close(),
  };
}

function queriesOf(database: PGlite | Transaction): Queries {
  return {
    rows: async (row, sql, parameters = []) => {
      const result = await database.query<unknown>(sql, [...parameters]);
      return result.rows.map((found) => row.parse(found));
    },
    run: async (sql, parameters = []) => {
      if (parameters.length === 0) await database.exec(sql);
      else await database.query(sql, [...parameters]);
    },
  };
}
