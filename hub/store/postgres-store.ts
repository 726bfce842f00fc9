/** A PostgreSQL server, named by a URL; several hub processes may share one. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyText } from './copy-text.ts';
import {
  channels,
  type Channel,
  type Parameter,
  type Queries,
  type Store,
  type Transaction,
} from './store.ts';

const CONNECT_TIMEOUT_MS = 10_000;
const RECONNECT_MS = 1_000;

/** How long the database may take, ms; null for as long as it needs. */
export interface DatabasePatience {
  /** A statement, its waiting for others included; then the server ends it. */
  readonly statementMs: number;
  /** A transaction in which its process asks for nothing: it may be dead or stopped, and what it holds others wait for. */
  readonly idleMs: number;
  /** An answer, whatever the server does: it may be gone without a word. */
  readonly answerMs: number;
}

/** For a hub that serves. Commands such as an import take the time they need. */
export const servingPatience: DatabasePatience = { statementMs: 30_000, idleMs: 10_000, answerMs: 40_000 };

/** Connects to the server. Throws when it can't be reached. */
export async function openPostgres(url: string, patience: DatabasePatience | null): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    statement_timeout: patience?.statementMs,
    idle_in_transaction_session_timeout: patience?.idleMs,
  });
  // An idle connection that breaks is replaced by the pool at the next query, which reports what is wrong.
  pool.on('error', () => undefined);
  try {
    await pool.query('SELECT 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    ...queriesOf(pool, patience),
    transaction: (work) => transaction(pool, patience, work),
    listen: (heard) => listen(url, heard),
    bytes: async (sql) => {
      const query: pg.QueryArrayConfig & pg.ClientConfig = {
        text: sql,
        rowMode: 'array',
        query_timeout: patience?.answerMs,
      };
      const { rows } = await pool.query<[Buffer | null]>(query);
      return rows[0]?.[0] ?? null;
    },
    close: () => pool.end(),
  };
}

function queriesOf(connection: pg.Pool | pg.PoolClient, patience: DatabasePatience | null): Queries {
  // Given with each query: for the whole connection it would end a COPY, too.
  const query = (text: string, parameters: readonly Parameter[]): pg.QueryConfig & pg.ClientConfig => ({
    text,
    query_timeout: patience?.answerMs,
    // A script of several statements can't have parameters.
    ...(parameters.length === 0 ? {} : { values: [...parameters] }),
  });
  return {
    rows: async (row, sql, parameters = []) => {
      const result = await connection.query<Record<string, unknown>>(query(sql, parameters));
      return result.rows.map((found) => row.parse(found));
    },
    run: async (sql, parameters = []) => {
      await connection.query(query(sql, parameters));
    },
  };
}

function transactionOf(client: pg.PoolClient, patience: DatabasePatience | null): Transaction {
  return {
    ...queriesOf(client, patience),
    copyIn: async (table, columns, rows) => {
      const copying = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
      await pipeline(Readable.from([Buffer.from(copyText(rows))]), copying);
    },
  };
}

async function transaction<T>(
  pool: pg.Pool,
  patience: DatabasePatience | null,
  work: (queries: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // A connection that breaks between two statements fails the next one; unheard, it would end the process.
  const broken = () => undefined;
  client.on('error', broken);
  try {
    const queries = transactionOf(client, patience);
    await queries.run('BEGIN');
    const result = await work(queries);
    await queries.run('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Closing the connection rolls back on the server, also when the connection itself is what failed.
    client.release(true);
    throw error;
  } finally {
    client.off('error', broken);
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
