import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres, type DatabasePatience } from '../../hub/store/postgres-store.ts';
import { intakeFact } from '../support/facts.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { startFreshHub, type TestHub } from './test-hub.ts';

const long = 60_000;
const patient: DatabasePatience = { statementMs: long, idleMs: long, answerMs: long };

describe('a hub on PostgreSQL', () => {
  let hub: TestHub;
  let desk: TestDesk;
  const open = (patience: DatabasePatience) =>
    openPostgres(hub.location.kind === 'postgres' ? hub.location.url : '', patience);
  beforeAll(async () => {
    hub = await startFreshHub('postgres');
    desk = await enrolDesk(hub, 'AA');
  });
  afterAll(() => hub.remove());

  it('gives up a statement that takes too long, and goes on', async () => {
    const store = await open({ ...patient, statementMs: 100 });
    await expect(store.run('SELECT pg_sleep(60)')).rejects.toMatchObject({ code: '57014' });
    await store.run('SELECT 1');
    await store.close();
  });

  it('gives up an answer that does not come, also within a transaction, and goes on', async () => {
    const store = await open({ ...patient, answerMs: 100 });
    await expect(store.run('SELECT pg_sleep(3)')).rejects.toThrow('timeout');
    await expect(store.transaction((queries) => queries.run('SELECT pg_sleep(3)'))).rejects.toThrow(
      'timeout',
    );
    await store.run('SELECT 1');
    await store.close();
  });

  it('is not held up for good by another that stopped in the middle of storing', async () => {
    const stopped = await open({ ...patient, idleMs: 300 });
    const holding = stopped.transaction(async (queries) => {
      await queries.run('SELECT sequence FROM fact_head FOR UPDATE');
      // Waits for the row, and gets it when the other's time is over.
      const { results } = await desk.push([intakeFact({ id: 1 })]);
      expect(results).toMatchObject([{ outcome: 'stored' }]);
      await queries.run('UPDATE fact_head SET sequence = 0');
    });
    await expect(holding).rejects.toThrow();
    expect((await desk.pull(0)).head).toBe(1);
    await stopped.close();
  });
});
