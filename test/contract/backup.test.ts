import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { intakeFact } from '../support/facts.ts';
import { newestBinaries } from '../support/postgres-server.ts';
import { deskAt, enrolDesk, type TestDesk } from './test-desk.ts';
import { onServer, startFreshHub, startTestHub, type TestHub } from './test-hub.ts';
import { wholeChain } from './whole-chain.ts';

const run = promisify(execFile);

/** What the README tells an administrator to do. How a desk answers a new epoch: test/engine/sync. */
describe('a hub restored from what pg_dump wrote', () => {
  let hub: TestHub;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-backup-'));
    hub = await startFreshHub('postgres');
  });
  afterAll(async () => {
    await hub.remove();
    await rm(folder, { recursive: true });
  });

  const program = (name: string) => join(newestBinaries(), name);

  async function dumpAndLoseLater(later: () => Promise<void>): Promise<void> {
    const { location } = hub;
    if (location.kind !== 'postgres') throw new Error('not PostgreSQL');
    const file = join(folder, 'hub.dump');
    await run(program('pg_dump'), ['--format=custom', `--file=${file}`, location.url]);
    await later();
    await hub.close();
    const name = new URL(location.url).pathname.slice(1);
    await onServer(inject('postgresUrl'), `DROP DATABASE ${name} WITH (FORCE)`);
    await onServer(inject('postgresUrl'), `CREATE DATABASE ${name}`);
    await run(program('pg_restore'), [`--dbname=${location.url}`, file]);
    hub = await startTestHub(location);
    await hub.admin({ command: 'restored' });
  }

  it('has another epoch, knows its desks, and takes what the backup lacks from them, once', async () => {
    const desks = [await enrolDesk(hub, 'AA'), await enrolDesk(hub, 'BB')] as const;
    const factsOf = (desk: TestDesk) =>
      Array.from({ length: 6 }, (_, index) =>
        intakeFact({ id: 1 + index * 2 + (desk.desk === 'AA' ? 0 : 1), desk: desk.desk }),
      );
    for (const desk of desks) await desk.push(factsOf(desk).slice(0, 3));
    const before = await desks[0].pull(0);
    await dumpAndLoseLater(async () => {
      for (const desk of desks) await desk.push(factsOf(desk).slice(3));
    });
    const back = desks.map((desk) => deskAt(hub.url, desk));
    const [first] = back;
    if (first === undefined) throw new Error('no desk');
    const restored = await first.pull(0);
    expect(restored.facts).toEqual(before.facts);
    expect(restored.epoch).not.toBe(before.epoch);
    for (const desk of back) {
      const { epoch, results } = await desk.push(factsOf(desk));
      expect(epoch).toBe(restored.epoch);
      expect(results.map(({ outcome }) => outcome)).toEqual([
        ...['duplicate', 'duplicate', 'duplicate'],
        ...['stored', 'stored', 'stored'],
      ]);
    }
    const ids = (await wholeChain(first)).map(({ id }) => id);
    expect(ids.sort()).toEqual(desks.flatMap((desk) => factsOf(desk).map(({ id }) => id)).sort());
  });
});
