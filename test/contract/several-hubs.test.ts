import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { intakeFact } from '../support/facts.ts';
import { openEvents } from './event-stream.ts';
import { deskAt, enrolDesk, type TestDesk } from './test-desk.ts';
import { freshLocation, onServer, removeLocation, startTestHub, type TestHub } from './test-hub.ts';
import { wholeChain } from './whole-chain.ts';

/** Hubs of one event share nothing but the database; see also process.test. */
describe('two hubs on one PostgreSQL', () => {
  let hubs: readonly [TestHub, TestHub];
  /** One desk, talking to either. */
  let desks: readonly [TestDesk, TestDesk];
  let database = '';
  let next = 1;
  const freshFacts = (count: number) => Array.from({ length: count }, () => intakeFact({ id: next++ }));

  beforeAll(async () => {
    const location = await freshLocation('postgres');
    database = location.kind === 'postgres' ? new URL(location.url).pathname.slice(1) : '';
    hubs = [await startTestHub(location), await startTestHub(location)];
    const desk = await enrolDesk(hubs[0], 'AA');
    desks = [desk, deskAt(hubs[1].url, desk)];
  });
  afterAll(async () => {
    for (const hub of hubs) await hub.close();
    await removeLocation(hubs[0].location);
  });

  it('tell a desk at one of what came in at the other while neither was listening', async () => {
    const events = await openEvents(desks[1]);
    await events.next();
    await onServer(
      inject('postgresUrl'),
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = '${database}' AND query LIKE 'LISTEN%'`,
    );
    const { results } = await desks[0].push(freshFacts(1));
    const head = results[0]?.outcome === 'stored' ? results[0].sequence : 0;
    expect(await events.until((event) => event.data['head'] === head)).toBeDefined();
    events.close();
  });

  it('store a batch once that comes to both at the same moment, again and again', async () => {
    const facts = freshFacts(60);
    const pushes = Array.from({ length: 8 }, (_, index) => desks[index % 2 === 0 ? 0 : 1].push(facts));
    const answers = (await Promise.all(pushes)).map(({ results }) => results);
    facts.forEach((_fact, index) => {
      const outcomes = answers.map((results) => results[index]?.outcome);
      expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(7);
    });
    const stored = (await wholeChain(desks[0])).map(({ id }) => id);
    expect(stored.filter((id) => facts.some((fact) => fact.id === id))).toHaveLength(60);
    expect(new Set(stored).size).toBe(stored.length);
  });
});
