/** What the hubs of one test run keep their data in: a PostgreSQL server, and an embedded database to copy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openLocation } from '../../hub/store/open-hub-store.ts';
import { freePort } from '../support/hub-process.ts';
import { PostgresServer } from '../support/postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server; each test file makes its own database there. */
    postgresUrl: string;
    /** A hub's folder with a database that nothing is in yet. To make one takes six times as long as to open one. */
    emptyFolder: string;
  }
}

export default async function startDatabases(project: TestProject): Promise<() => Promise<void>> {
  const server = new PostgresServer(await freePort());
  const [emptyFolder] = await Promise.all([makeFolder(), server.start()]);
  project.provide('postgresUrl', server.urlOf('postgres'));
  project.provide('emptyFolder', emptyFolder);
  return async () => {
    await server.stop();
    await rm(emptyFolder, { recursive: true });
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-empty-'));
  const store = await openLocation({ kind: 'folder', folder });
  await store.close();
  return folder;
}
