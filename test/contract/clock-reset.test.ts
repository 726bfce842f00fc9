import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthSchema } from '../../domain/wire/hub-api.ts';
import { intakeFact } from '../support/facts.ts';
import { readManifest } from './roster-on-wire.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';

describe.each(backends)('a hub whose clock was reset to 2016, on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
    await hub.admin({ command: 'sample', members: 10, seed: 1 });
    await desk.push([intakeFact({ id: 1 }), intakeFact({ id: 2 })]);
  });
  afterAll(() => hub.remove());

  it('goes on counting facts, and no desk misses one', async () => {
    const { epoch, head } = await desk.pull(0);
    const { builtAt } = await readManifest(desk);
    hub.advance(Date.UTC(2016, 0, 1) - Date.now());
    const answer = await fetch(`${hub.url}/v1/health`);
    expect(healthSchema.parse(await answer.json())).toMatchObject({
      epoch,
      now: expect.stringMatching(/^2016-/),
    });
    const other = await enrolDesk(hub, 'BB');
    const facts = [intakeFact({ id: 3, desk: 'BB' }), intakeFact({ id: 4, desk: 'BB' })];
    expect((await other.push(facts)).results.map((result) => result.outcome)).toEqual(['stored', 'stored']);
    const { facts: pulled } = await desk.pull(head);
    expect(pulled.map(({ sequence, fact }) => [sequence, fact.id])).toEqual(
      facts.map(({ id }, at) => [head + 1 + at, id]),
    );
    await hub.admin({ command: 'build', full: false });
    // A desk takes no roster that is older than its own.
    expect(Date.parse((await readManifest(desk)).builtAt)).toBeGreaterThan(Date.parse(builtAt));
  });
});
