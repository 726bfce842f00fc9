/** The hub of a soak, on either database: killed, started again, backed up, replaced by its backup. */
import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { PostgresServer } from '../../support/postgres-server.ts';
import { freePort, HubProcess } from '../../support/hub-process.ts';

export interface SoakHub {
  readonly process: HubProcess;
  /** Copies the database; the hub stops for it and goes on. */
  backUp(): Promise<void>;
  /** The backup takes the place of the killed hub's database. */
  restore(awayMs: number): Promise<void>;
  killHub(awayMs: number): Promise<void>;
  killDatabase(awayMs: number): Promise<void>;
  end(): Promise<void>;
}

export async function startHub(kind: 'pglite' | 'postgres', folder: string): Promise<SoakHub> {
  const hub = kind === 'pglite' ? await onPglite(folder) : await onPostgres();
  hub.process.command('sample', '--members', '60', '--seed', '7');
  await hub.process.start();
  return hub;
}

async function killHub(hub: HubProcess, awayMs: number): Promise<void> {
  await hub.kill();
  await setTimeout(awayMs);
  await hub.start();
}

async function onPglite(folder: string): Promise<SoakHub> {
  const [data, backup] = [path.join(folder, 'hub'), path.join(folder, 'backup')];
  const hub = new HubProcess(data, await freePort());
  return {
    process: hub,
    async backUp() {
      await hub.stop();
      await rm(backup, { recursive: true, force: true });
      await cp(data, backup, { recursive: true });
      await hub.start();
    },
    async restore(awayMs) {
      await hub.kill();
      await rm(data, { recursive: true });
      await cp(backup, data, { recursive: true });
      hub.command('restored');
      await setTimeout(awayMs);
      await hub.start();
    },
    killHub: (awayMs) => killHub(hub, awayMs),
    killDatabase: (awayMs) => killHub(hub, awayMs),
    end: () => hub.stop(),
  };
}

async function onPostgres(): Promise<SoakHub> {
  const server = new PostgresServer(await freePort());
  await server.start();
  const hub = new HubProcess('', await freePort(), server.urlOf('hub'));
  await run(server, 'CREATE DATABASE hub');
  const replace = async (name: string, by: string) => {
    await run(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await run(server, `CREATE DATABASE ${name} TEMPLATE ${by}`);
  };
  return {
    process: hub,
    async backUp() {
      await hub.stop();
      await replace('backup', 'hub');
      await hub.start();
    },
    async restore(awayMs) {
      await hub.kill();
      await replace('hub', 'backup');
      hub.command('restored');
      await setTimeout(awayMs);
      await hub.start();
    },
    killHub: (awayMs) => killHub(hub, awayMs),
    async killDatabase(awayMs) {
      await server.kill();
      await setTimeout(awayMs);
      await server.start();
      if (!hub.isRunning) await hub.start();
    },
    async end() {
      await hub.stop();
      await server.stop();
    },
  };
}

async function run(server: PostgresServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
