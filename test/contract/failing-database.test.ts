import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import pg from 'pg';
import { intakeFact } from '../support/facts.ts';
import { openEvents } from './event-stream.ts';
import { enrolDesk, postJson, problemOf, type TestDesk } from './test-desk.ts';
import { startFreshHub, type TestHub } from './test-hub.ts';

/** PostgreSQL goes wrong under a running hub, as servers do when they are updated or full. */
describe('a hub whose PostgreSQL fails', () => {
  let hub: TestHub;
  let desk: TestDesk;
  let database: string;
  beforeAll(async () => {
    hub = await startFreshHub('postgres');
    desk = await enrolDesk(hub, 'AA');
    database = hub.location.kind === 'postgres' ? new URL(hub.location.url).pathname.slice(1) : '';
  });
  afterAll(() => hub.remove());

  const asAdministrator = async (sql: string, where = database) => {
    const url = new URL(inject('postgresUrl'));
    url.pathname = `/${where}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(sql);
    await client.end();
  };

  it('hears of new facts again after all its connections were cut', async () => {
    const events = await openEvents(desk);
    await events.next();
    await asAdministrator(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
      'postgres',
    );
    await desk.push([intakeFact({ id: 1 })]).catch(() => desk.push([intakeFact({ id: 1 })]));
    expect(await events.until((event) => event.data['head'] === 1)).toBeDefined();
    events.close();
  });

  it('answers with a problem, stores nothing, logs no value, and recovers', async () => {
    await asAdministrator(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.fact LIKE '%Kanarienvogel%' THEN RAISE EXCEPTION 'no room for %', NEW.fact; END IF;
         RETURN NEW; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    const { head } = await desk.pull(0);
    const facts = [intakeFact({ id: 2 }), { ...intakeFact({ id: 3 }), technician: 'Kanarienvogel' }];
    const answer = await postJson(
      `${hub.url}/v1/facts`,
      { facts },
      { authorization: `Bearer ${desk.token}` },
    );
    expect(await answer.clone().text()).not.toContain('Kanarienvogel');
    expect(await problemOf(answer)).toEqual({ status: 500, error: 'failed' });
    expect((await desk.pull(0)).head).toBe(head);
    expect(hub.log.join('')).toContain('request failed');
    expect(hub.log.join('')).not.toContain('Kanarienvogel');
    await asAdministrator('DROP TRIGGER refuse ON facts');
    const { results } = await desk.push(facts);
    expect(results.map((result) => result.outcome)).toEqual(['stored', 'stored']);
  });
});
