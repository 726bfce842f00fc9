/** A PostgreSQL server for one test run: on a free port of this machine, in a temporary folder, removed afterwards. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { freePort } from '../support/hub-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the server; each test file makes its own database there. */
    postgresUrl: string;
  }
}

const INSTALLED = '/usr/lib/postgresql';
const START_MS = 30_000;

export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const binaries = newestBinaries();
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'hub-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const identity = user ?? {};
  const data = join(folder, 'data');
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'hub', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { cwd: folder, stdio: 'ignore', ...identity },
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'];
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: folder,
      stdio: 'ignore',
      ...identity,
    },
  );
  const url = `postgres://hub@127.0.0.1:${port}/postgres`;
  await untilReady(url, server);
  project.provide('postgresUrl', url);
  return async () => {
    const ended = once(server, 'exit');
    // A fast shutdown: it does not wait for connections to end by themselves.
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true });
  };
}

function newestBinaries(): string {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error('These tests need PostgreSQL: apt-get install postgresql');
  return join(INSTALLED, newest, 'bin');
}

/** PostgreSQL refuses to run as root; then it runs as the user its package made. */
function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < START_MS && server.exitCode === null; waited += 100) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error('PostgreSQL did not start');
}
