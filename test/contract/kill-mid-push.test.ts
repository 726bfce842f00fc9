import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import type { Location } from '../../hub/store/open-hub-store.ts';
import { intakeFact } from '../support/facts.ts';
import { freePort } from '../support/hub-process.ts';
import { PostgresServer } from '../support/postgres-server.ts';
import { openEvents } from './event-stream.ts';
import { serve } from './hub-command.ts';
import { deskAt, enrolDesk, type TestDesk } from './test-desk.ts';
import { startTestHub, type TestHub } from './test-hub.ts';
import { wholeChain } from './whole-chain.ts';

/** How a push is stopped at a moment, on PostgreSQL's side, and let go again. */
interface Moment {
  /** What PostgreSQL's process of the push waits for then. */
  readonly waitsFor: string;
  readonly hold: (administrator: pg.Client) => Promise<void>;
  readonly letGo: (administrator: pg.Client) => Promise<void>;
  /** What the desk hears when it sends the same again. */
  readonly outcome: 'stored' | 'duplicate';
}

const moments: Record<string, Moment> = {
  'before anything of it is stored': {
    waitsFor: 'tuple|transactionid',
    hold: async (administrator) => {
      await administrator.query('BEGIN');
      await administrator.query('SELECT 1 FROM fact_head FOR UPDATE');
    },
    letGo: async (administrator) => {
      await administrator.query('ROLLBACK');
    },
    outcome: 'stored',
  },
  // A commit that waits for a standby, which never comes, is on the disk already.
  'when it is stored and not yet answered': {
    waitsFor: 'SyncRep',
    hold: async (administrator) => {
      await administrator.query("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
      await administrator.query('SELECT pg_reload_conf()');
    },
    letGo: async (administrator) => {
      await administrator.query('ALTER SYSTEM RESET synchronous_standby_names');
      await administrator.query('SELECT pg_reload_conf()');
    },
    outcome: 'duplicate',
  },
};

describe.each(Object.entries(moments))('a push that is cut off %s', (_name, moment) => {
  let server: PostgresServer;
  let location: Location;
  let hub: TestHub;
  let desk: TestDesk;
  const facts = Array.from({ length: 40 }, (_, index) => intakeFact({ id: index + 1 }));

  const connect = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: server.urlOf(database) });
    // Its server is killed on purpose.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };

  /** Pushes the facts at a hub, and returns once PostgreSQL holds the push at the moment. */
  async function pushAndHold(administrator: pg.Client, url: string): Promise<{ pushing: Promise<unknown> }> {
    await moment.hold(administrator);
    const pushing = deskAt(url, desk)
      .push(facts)
      .catch(() => 'cut off');
    const watcher = await connect('postgres');
    for (;;) {
      const { rowCount } = await watcher.query(
        "SELECT FROM pg_stat_activity WHERE datname = 'hub' AND wait_event ~ $1",
        [moment.waitsFor],
      );
      if (rowCount !== 0) break;
    }
    await watcher.end();
    return { pushing };
  }

  async function expectStoredOnce(): Promise<void> {
    const { results } = await desk.push(facts);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set([moment.outcome]));
    expect((await wholeChain(desk)).map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
  }

  beforeAll(async () => {
    server = new PostgresServer(await freePort());
    await server.start();
    location = { kind: 'postgres', url: server.urlOf('hub') };
  });
  afterAll(() => server.stop());

  beforeEach(async () => {
    const administrator = await connect('postgres');
    await administrator.query('DROP DATABASE IF EXISTS hub WITH (FORCE)');
    await administrator.query('CREATE DATABASE hub');
    await administrator.end();
    hub = await startTestHub(location);
    desk = await enrolDesk(hub, 'AA');
  });
  afterEach(() => hub.close());

  it('by kill -9 of its hub is there once after the desk sent it again to another', async () => {
    const doomed = await serve(location);
    const administrator = await connect('hub');
    const { pushing } = await pushAndHold(administrator, doomed.url);
    await doomed.end('SIGKILL');
    await moment.letGo(administrator);
    await administrator.end();
    expect(await pushing).toBe('cut off');
    await expectStoredOnce();
  });

  it('by kill -9 of PostgreSQL is there once after the desk sent it again, and desks hear of it', async () => {
    const administrator = await connect('hub');
    const events = await openEvents(desk);
    const { pushing } = await pushAndHold(administrator, hub.url);
    await server.kill();
    expect(await pushing).toBe('cut off');
    await server.start();
    const after = await connect('postgres');
    await moment.letGo(after);
    await after.end();
    await expectStoredOnce();
    expect(await events.until((event) => event.data['head'] === facts.length)).toBeDefined();
    events.close();
  });
});
