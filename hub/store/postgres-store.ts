/** A PostgreSQL server, named by a URL; several hub processes may share one. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyText } from './copy-text.ts';
import { channels, type Channel, type Queries, type Store, type Transaction } from './store.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const RECONNECT_MS = 1_000;

/** Connects to the server. Throws when it can't be reached. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // An idle connection that breaks is replaced by the pool at the next query, which reports what is wrong.
  pool.on('error', () => undefined);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    ...queriesOf(pool),
    transaction: (work) => transaction(pool, work),
    listen: (heard) => listen(url, heard),
    close: () => pool.end(),
  };
}

function queriesOf(connection: pg.Pool | pg.PoolClient): Queries {
  return {
    rows: async (row, sql, parameters = []) => {
      const result = await connection.query<Record<string, unknown>>(sql, [...parameters]);
      return result.rows.map((found) => row.parse(found));
    },
    run: async (sql, parameters = []) => {
      await (parameters.length === 0 ? connection.query(sql) : connection.query(sql, [...parameters]));
    },
  };
}

function transactionOf(client: pg.PoolClient): Transaction {
  return {
    ...queriesOf(client),
    copyIn: async (table, columns, rows) => {
      const copying = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
      await pipeline(Readable.from([Buffer.from(copyText(rows))]), copying);
    },
  };
}

async function transaction<T>(pool: pg.Pool, work: (queries: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(transactionOf(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing the connection rolls back on the server, also when the connection itself is what failed.
    client.release(true);
    throw error;
  }
}

/** Keeps one connection listening; when it breaks, connects again and reports every channel as heard. */
async function listen(url: string, heard: (channel: Channel) => void): Promise<() => Promise<void>> {
  let client = await listeningClient(url, heard, reconnectLater);
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  function reconnectLater(): void {
    if (stopped || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void reconnect();
    }, RECONNECT_MS);
  }

  async function reconnect(): Promise<void> {
    try {
      client = await listeningClient(url, heard, reconnectLater);
    } catch {
      reconnectLater();
      return;
    }
    if (stopped) await client.end();
    else for (const channel of channels) heard(channel);
  }

  return async () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    await client.end();
  };
}

async function listeningClient(
  url: string,
  heard: (channel: Channel) => void,
  lost: () => void,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  client.on('error', lost);
  client.on('end', lost);
  client.on('notification', (message) => {
    const channel = channels.find((known) => known === message.channel);
    if (channel !== undefined) heard(channel);
  });
  await client.connect();
  for (const channel of channels) await client.query(`LISTEN ${channel}`);
  return client;
}
