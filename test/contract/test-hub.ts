/** A hub in this process on a database of its own, with a clock and a log that the test holds. */
import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { AdminRequest } from '../../hub/commands/request.ts';
import type { ServerLimits } from '../../hub/server/server-limits.ts';
import { startHub, type Hub } from '../../hub/start-hub.ts';
import type { Location } from '../../hub/store/open-hub-store.ts';

export const backends = ['folder', 'postgres'] as const;

export type Backend = (typeof backends)[number];

export interface TestHub {
  readonly url: string;
  readonly location: Location;
  /** What it logged so far. */
  readonly log: string[];
  /** Moves its clock, ms. */
  advance(ms: number): void;
  /** Runs an administrator's request; its exit code and what it said. */
  admin(request: AdminRequest): Promise<{ exit: number; lines: string[] }>;
  /** Stops it and starts another on the same database, at another address. */
  restart(): Promise<TestHub>;
  close(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

export const testEvent = {
  command: 'event',
  name: 'Test Open',
  country: 'FR',
  timeZone: 'Europe/Paris',
} satisfies AdminRequest;

/** A place for a hub's data with an empty database: a temporary folder, or one on the run's PostgreSQL. */
export async function freshLocation(backend: Backend): Promise<Location> {
  if (backend === 'folder') {
    const location = await newFolder();
    await cp(inject('emptyFolder'), location.folder, { recursive: true });
    return location;
  }
  const server = inject('postgresUrl');
  const name = `hub_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { kind: 'postgres', url: url.href };
}

/** A folder without anything, as on a hub's first day. */
export async function newFolder(): Promise<Location & { kind: 'folder' }> {
  return { kind: 'folder', folder: await mkdtemp(join(tmpdir(), 'hub-')) };
}

export async function removeLocation(location: Location): Promise<void> {
  if (location.kind === 'folder') return rm(location.folder, { recursive: true });
  const name = new URL(location.url).pathname.slice(1);
  await onServer(inject('postgresUrl'), `DROP DATABASE ${name} WITH (FORCE)`);
}

/** Starts a hub there whose event is set. */
export async function startTestHub(location: Location, limits?: ServerLimits): Promise<TestHub> {
  const log: string[] = [];
  let offset = 0;
  const hub = await startHub({
    location,
    host: '127.0.0.1',
    port: 0,
    now: () => Date.now() + offset,
    log: { write: (line) => void log.push(line) },
    ...(limits === undefined ? {} : { limits }),
  });
  const admin = (request: AdminRequest) => run(hub, request);
  await admin(testEvent);
  return {
    url: hub.url,
    location,
    log,
    advance: (ms) => {
      offset += ms;
    },
    admin,
    restart: async () => {
      await hub.close();
      return startTestHub(location);
    },
    close: () => hub.close(),
    remove: async () => {
      await hub.close();
      await removeLocation(location);
    },
  };
}

/** Starts a hub on a database nobody used before. */
export async function startFreshHub(backend: Backend, limits?: ServerLimits): Promise<TestHub> {
  return startTestHub(await freshLocation(backend), limits);
}

async function run(hub: Hub, request: AdminRequest): Promise<{ exit: number; lines: string[] }> {
  const lines: string[] = [];
  const exit = await hub.run(request, (line) => lines.push(line));
  return { exit, lines };
}

/** Runs one statement as the server's administrator. */
export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
