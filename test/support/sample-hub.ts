/**
 * The hub of a test, with sample data that is made once a run and copied. A run of many tests has a PostgreSQL server
 * for them, which copies a database and opens it in a fraction of the time that the embedded one takes.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { freePort, HubProcess } from './hub-process.ts';
import { PostgresServer } from './postgres-server.ts';

/** The variable by which the processes of a run learn of its server. */
const serverVariable = 'SAMPLE_POSTGRES';
const sample = ['sample', '--members', '300', '--seed', '7'];

/** Where the sample of embedded hubs is. */
export const sampleFolder = path.join(projectRoot, 'test-results', 'sample-hub');

/** Starts the server, with a database of sample data; the hubs of this process and its children will be there. */
export async function startSampleServer(): Promise<PostgresServer> {
  const server = new PostgresServer(await freePort());
  await server.start();
  const url = server.urlOf('postgres');
  await onServer(url, 'CREATE DATABASE sample');
  new HubProcess('', 0, server.urlOf('sample')).command(...sample);
  // What anybody is connected to can't be copied.
  await onServer(url, 'ALTER DATABASE sample WITH ALLOW_CONNECTIONS false');
  process.env[serverVariable] = url;
  return server;
}

/** A hub that was not started yet. An embedded one keeps its data in `folder`. */
export async function sampleHub(folder: string): Promise<HubProcess> {
  const server = process.env[serverVariable];
  if (server === undefined) {
    if (!existsSync(sampleFolder)) new HubProcess(sampleFolder, 0).command(...sample);
    await cp(sampleFolder, folder, { recursive: true });
    return new HubProcess(folder, await freePort());
  }
  const url = new URL(server);
  url.pathname = `/event_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${url.pathname.slice(1)} TEMPLATE sample`);
  return new HubProcess('', await freePort(), url.href);
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
