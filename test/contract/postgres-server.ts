/** A PostgreSQL server for one test run. */
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/hub-process.ts';
import { PostgresServer } from '../support/postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server; each test file makes its own database there. */
    postgresUrl: string;
  }
}

export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = new PostgresServer(await freePort());
  await server.start();
  project.provide('postgresUrl', server.urlOf('postgres'));
  return () => server.stop();
}
