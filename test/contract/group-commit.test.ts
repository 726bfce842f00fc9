import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { intakeFact } from '../support/facts.ts';
import { enrolDesk, postJson, type TestDesk } from './test-desk.ts';
import { startFreshHub, type TestHub } from './test-hub.ts';
import { wholeChain } from './whole-chain.ts';

/** Pushes that come while another is being stored share a transaction: what goes wrong with one is not the others' loss. */
describe('pushes that share a transaction', () => {
  let hub: TestHub;
  let desks: readonly TestDesk[];
  let administrator: pg.Client;
  beforeAll(async () => {
    hub = await startFreshHub('postgres');
    desks = await Promise.all(['AA', 'AB', 'AC', 'AD', 'AE'].map((code) => enrolDesk(hub, code)));
    if (hub.location.kind !== 'postgres') throw new Error('not PostgreSQL');
    administrator = new pg.Client({ connectionString: hub.location.url });
    await administrator.connect();
  });
  afterAll(async () => {
    await administrator.end();
    await hub.remove();
  });

  const send = (desk: TestDesk, facts: readonly unknown[]) =>
    postJson(`${hub.url}/v1/facts`, { facts }, { authorization: `Bearer ${desk.token}` });

  /** While the first waits for its turn, the others come together behind it. */
  async function together(pushes: () => Promise<Response>[]): Promise<Response[]> {
    await administrator.query('BEGIN');
    await administrator.query('SELECT 1 FROM fact_head FOR UPDATE');
    const answers = pushes();
    // They have arrived once these later ones are answered.
    await Promise.all(desks.map((desk) => desk.get('/v1/revocation')));
    await administrator.query('COMMIT');
    return Promise.all(answers);
  }

  const transactions = async (): Promise<number> => {
    const { rows } = await administrator.query<{ count: string }>(
      'SELECT count(DISTINCT xmin::text) AS count FROM facts',
    );
    return Number(rows[0]?.count);
  };

  it('are each answered for their own facts, in few transactions', async () => {
    const before = await transactions();
    const answers = await together(() =>
      desks.map((desk, index) =>
        send(desk, [intakeFact({ id: 1 + index, desk: desk.desk }), { no: 'fact' }]),
      ),
    );
    for (const answer of answers) {
      expect(await answer.json()).toMatchObject({
        results: [{ outcome: 'stored' }, { outcome: 'quarantined' }],
      });
    }
    expect(await wholeChain(desks[0] ?? (await enrolDesk(hub, 'ZZ')))).toHaveLength(5);
    expect((await transactions()) - before).toBeLessThan(5);
  });

  it('know a fact that two of them bring as one', async () => {
    const [desk] = desks;
    if (desk === undefined) throw new Error('no desk');
    const fact = intakeFact({ id: 20 });
    const answers = await together(() => [fact, fact, fact].map((same) => send(desk, [same])));
    const outcomes = await Promise.all(answers.map(async (answer) => JSON.stringify(await answer.json())));
    expect(outcomes.filter((outcome) => outcome.includes('"stored"'))).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.includes('"duplicate"'))).toHaveLength(2);
  });

  it('do not fail with one that the database refuses', async () => {
    await administrator.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.desk = 'AC' THEN RAISE EXCEPTION 'refused'; END IF;
         RETURN NEW; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON facts FOR EACH ROW EXECUTE FUNCTION refuse()`,
    );
    const answers = await together(() =>
      desks.map((desk, index) => send(desk, [intakeFact({ id: 30 + index, desk: desk.desk })])),
    );
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 500, 200, 200]);
    await administrator.query('DROP TRIGGER refuse ON facts');
    const again = await send(desks[2] ?? { ...(await enrolDesk(hub, 'ZY')) }, [
      intakeFact({ id: 32, desk: 'AC' }),
    ]);
    expect(await again.json()).toMatchObject({ results: [{ outcome: 'stored' }] });
  });
});
