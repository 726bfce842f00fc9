import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualLimits } from '../../hub/server/server-limits.ts';
import { deskAt, enrolDesk, problemOf, type TestDesk } from './test-desk.ts';
import { startFreshHub, startTestHub, type TestHub } from './test-hub.ts';

/** So long that it does not pass during the test. */
const limits = { ...usualLimits, windowMs: 600_000, ofDesk: 10, ofAddress: 10 };

describe('whoever asks far too often', () => {
  let hub: TestHub;
  let desk: TestDesk;
  let other: TestDesk;
  beforeAll(async () => {
    hub = await startFreshHub('postgres', limits);
    desk = await enrolDesk(hub, 'AA');
    other = await enrolDesk(hub, 'BB');
  });
  afterAll(() => hub.remove());

  it('as a desk is told how long to wait, whatever it asks; others are answered', async () => {
    for (let asked = 0; asked < limits.ofDesk; asked += 1) {
      expect((await desk.get('/v1/health')).status).toBe(200);
    }
    for (const path of ['/v1/health', '/v1/facts', '/v1/events', '/v1/revocation', '/v1/nothing']) {
      const refused = await desk.get(path);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(600);
      expect(await problemOf(refused)).toEqual({ status: 429, error: 'too-many' });
    }
    expect((await other.get('/v1/health')).status).toBe(200);
  });

  it('from one address, with no token or with one nobody has, has to wait; desks there do not', async () => {
    const strange = { headers: { authorization: `Bearer ${'x'.repeat(43)}` } };
    for (let asked = 0; asked < limits.ofAddress; asked += 1) await fetch(`${hub.url}/v1/facts`, strange);
    expect((await fetch(`${hub.url}/v1/facts`, strange)).status).toBe(429);
    expect((await fetch(`${hub.url}/v1/health`)).status).toBe(429);
    expect((await other.get('/v1/facts')).status).toBe(200);
  });

  it('is answered again after that time', async () => {
    const quick = await startTestHub(hub.location, { ...limits, windowMs: 2000, ofDesk: 1 });
    const here = deskAt(quick.url, desk);
    const answers = await Promise.all(Array.from({ length: 20 }, () => here.get('/v1/health')));
    let refused = answers.find(({ status }) => status === 429);
    expect(refused).toBeDefined();
    while (refused !== undefined) {
      await setTimeout(1000 * Number(refused.headers.get('retry-after')));
      const answer = await here.get('/v1/facts');
      refused = answer.status === 429 ? answer : undefined;
      if (refused === undefined) expect(answer.status).toBe(200);
    }
    await quick.close();
  });
});
