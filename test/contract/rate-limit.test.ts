import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_OF_ADDRESS, MAX_OF_DESK } from '../../hub/server/rate-limit.ts';
import { intakeFact } from '../support/facts.ts';
import { enrolDesk, problemOf, type TestDesk } from './test-desk.ts';
import { freshLocation, removeLocation, startTestHub, type TestHub } from './test-hub.ts';

const AT_ONCE = 50;

/** Asks until it is refused, at the most so often; the refusal. */
async function untilRefused(most: number, ask: () => Promise<Response>): Promise<Response | null> {
  for (let asked = 0; asked < most; asked += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, ask));
    const refused = answers.find((answer) => answer.status === 429);
    if (refused !== undefined) return refused;
  }
  return null;
}

describe('whoever asks far too often', () => {
  let hub: TestHub;
  let desk: TestDesk;
  let other: TestDesk;
  beforeAll(async () => {
    hub = await startTestHub(await freshLocation('postgres'));
    desk = await enrolDesk(hub, 'AA');
    other = await enrolDesk(hub, 'BB');
  });
  afterAll(async () => {
    await hub.close();
    await removeLocation(hub.location);
  });

  it('as a desk has to wait as long as it is told, with whatever it asks; others do not', async () => {
    const refused = await untilRefused(3 * MAX_OF_DESK, () => desk.get('/v1/health'));
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(10);
    for (const path of ['/v1/facts', '/v1/events', '/v1/revocation', '/v1/roster/manifest', '/v1/nothing']) {
      expect(await problemOf(await desk.get(path))).toEqual({ status: 429, error: 'too-many' });
    }
    expect((await other.get('/v1/health')).status).toBe(200);
    expect((await fetch(`${hub.url}/v1/health`)).status).toBe(200);
    await setTimeout(wait * 1000);
    expect((await desk.push([intakeFact({ id: 1 })])).results).toMatchObject([{ outcome: 'stored' }]);
  });

  it('from one address, with no token or with one nobody has, has to wait; desks there do not', async () => {
    const strange = { authorization: `Bearer ${'x'.repeat(43)}` };
    const refused = await untilRefused(3 * MAX_OF_ADDRESS, () =>
      fetch(`${hub.url}/v1/facts`, { headers: strange }),
    );
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${hub.url}/v1/health`)).status).toBe(429);
    expect((await desk.get('/v1/facts')).status).toBe(200);
  });
});
