/** The embedded database: PostgreSQL as WebAssembly, in this process, its files in one folder. */
import { PGlite, type Transaction as PGliteTransaction } from '@electric-sql/pglite';
import { onlyValue } from './copy-binary.ts';
import { copyText } from './copy-text.ts';
import { channels, type Queries, type Store, type Transaction } from './store.ts';

/** Opens or creates the database in `folder`, which no other process may have open. */
export async function openPGlite(folder: string): Promise<Store> {
  const database = await PGlite.create({ dataDir: folder });
  return {
    ...queriesOf(database),
    transaction: (work) => database.transaction((transaction) => work(transactionOf(transaction))),
    listen: async (heard) => {
      const stops: (() => Promise<void>)[] = [];
      for (const channel of channels) stops.push(await database.listen(channel, () => heard(channel)));
      return async () => {
        for (const stop of stops) await stop();
      };
    },
    bytes: async (sql) => {
      const { blob } = await database.query(`COPY (${sql}) TO '/dev/blob' (FORMAT binary)`);
      return blob === undefined ? null : onlyValue(Buffer.from(await blob.arrayBuffer()));
    },
    close: () => database.close(),
  };
}

function queriesOf(database: PGlite | PGliteTransaction): Queries {
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

function transactionOf(transaction: PGliteTransaction): Transaction {
  return {
    ...queriesOf(transaction),
    copyIn: async (table, columns, rows) => {
      await transaction.query(`COPY ${table} (${columns.join(', ')}) FROM '/dev/blob'`, [], {
        blob: new Blob([copyText(rows)]),
      });
    },
  };
}
