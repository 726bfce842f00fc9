import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeFact } from '../support/facts.ts';
import { openEvents } from './event-stream.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, type TestHub } from './test-hub.ts';

describe.each(backends)('nudges on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  let next = 1;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
  });
  afterAll(() => hub.remove());

  it('say at once where the hub stands', async () => {
    await desk.push([intakeFact({ id: next++ })]);
    const { head } = await desk.pull(0);
    const events = await openEvents(desk);
    expect(await events.next()).toEqual({ event: 'facts', data: { head } });
    events.close();
  });

  it('tell every desk of new facts, whoever pushed them', async () => {
    const other = await enrolDesk(hub, 'BB');
    const listening = await Promise.all([openEvents(desk), openEvents(other)]);
    await other.push([intakeFact({ id: next++, desk: 'BB' })]);
    const { head } = await desk.pull(0);
    for (const events of listening) {
      expect(
        await events.until((event) => event.event === 'facts' && event.data['head'] === head),
      ).toBeDefined();
      events.close();
    }
  });

  it('tell of a new roster, and of the current one at once', async () => {
    const events = await openEvents(desk);
    await hub.admin({ command: 'sample', members: 60, seed: 1 });
    const roster = await events.until((event) => event.event === 'roster');
    events.close();
    const later = await openEvents(desk);
    expect(await later.until((event) => event.event === 'roster')).toEqual(roster);
    later.close();
  });

  it('outlive a desk that goes away in the middle', async () => {
    const gone = await openEvents(desk);
    gone.close();
    const events = await openEvents(desk);
    await desk.push([intakeFact({ id: next++ })]);
    const { head } = await desk.pull(0);
    expect(await events.until((event) => event.data['head'] === head)).toBeDefined();
    events.close();
  });

  it('end when the hub stops', async () => {
    const events = await openEvents(desk);
    await events.next();
    hub = await hub.restart();
    expect(await events.until(() => false)).toBeUndefined();
  });
});
