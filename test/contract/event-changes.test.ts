import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultIntakeRules } from '../../domain/intake/intake-rules.ts';
import { openRosterManifest } from '../../domain/roster/roster-manifest.ts';
import { openEvents } from './event-stream.ts';
import { readManifest } from './roster-on-wire.ts';
import { enrolDesk, type TestDesk } from './test-desk.ts';
import { backends, startFreshHub, testEvent, type TestHub } from './test-hub.ts';

const { name, country, timeZone } = testEvent;
const longer = { ...testEvent, intakeRules: { closes: '22:00', turnaroundHours: { ordinary: 96 } } };

describe.each(backends)('what an event says, on %s', (backend) => {
  let hub: TestHub;
  let desk: TestDesk;
  beforeAll(async () => {
    hub = await startFreshHub(backend);
    desk = await enrolDesk(hub, 'AA');
  });
  afterAll(() => hub.remove());

  it('builds no roster where there is none: nobody would be on it', async () => {
    expect((await hub.admin(longer)).lines).toHaveLength(1);
    expect((await desk.get('/v1/roster/manifest')).status).toBe(404);
    await hub.admin(testEvent);
  });

  it('comes with the first roster', async () => {
    await hub.admin({ command: 'sample', members: 60, seed: 1 });
    expect((await readManifest(desk)).event).toMatchObject({ name: 'Sample Grand Prix', sample: true });
  });

  it('comes to desks at work when it is changed, with a nudge and no more to fetch', async () => {
    await hub.admin(testEvent);
    const before = await readManifest(desk);
    expect(before.event).toMatchObject({ name, country, timeZone, sample: true });
    const events = await openEvents(desk);
    const { exit, lines } = await hub.admin(longer);
    expect([exit, lines[1]]).toEqual([0, expect.stringContaining('60 members')]);
    const after = await readManifest(desk);
    expect(await events.until(({ data }) => data['rosterId'] === after.rosterId)).toBeDefined();
    events.close();
    expect(after.event?.intakeRules).toEqual({
      ...defaultIntakeRules,
      closes: '22:00',
      turnaroundHours: { ...defaultIntakeRules.turnaroundHours, ordinary: 96 },
    });
    expect([after.directory, after.changes, after.programme]).toEqual([
      before.directory,
      before.changes,
      before.programme,
    ]);
  });

  it('is what a desk learns that enrols afterwards', async () => {
    const { event } = await readManifest(desk);
    expect((await enrolDesk(hub, 'BB')).event).toEqual(event);
  });

  it('makes no roster when it is said once more', async () => {
    const before = await readManifest(desk);
    expect((await hub.admin(longer)).lines).toHaveLength(1);
    expect(await readManifest(desk)).toEqual(before);
  });

  it('is not taken back by a manifest of before, sent once more', async () => {
    const replayed: unknown = await (await desk.get('/v1/roster/manifest')).json();
    await hub.admin({ ...testEvent, intakeRules: { closes: '18:00' } });
    const now = await readManifest(desk);
    expect(now.event?.intakeRules?.closes).toBe('18:00');
    expect(openRosterManifest(replayed, desk.rosterKey, now.builtAt)).toEqual({
      ok: false,
      problem: 'older',
    });
  });

  it('stays as it was when its times contradict each other', async () => {
    const before = await readManifest(desk);
    expect((await hub.admin({ ...testEvent, intakeRules: { closes: '06:00' } })).exit).toBe(1);
    expect(await readManifest(desk)).toEqual(before);
  });

  it('is in a roster that was being built when it was set', async () => {
    await Promise.all([hub.admin({ command: 'build', full: true }), hub.admin(longer)]);
    expect((await readManifest(desk)).event?.intakeRules?.closes).toBe('22:00');
  });
});
