import { proxy } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultIntakeRules } from '../../domain/intake/intake-rules.ts';
import type { EventSettings } from '../../domain/wire/event.ts';
import { readHandOver } from '../../domain/wire/hand-over-file.ts';
import { MemoryJournal } from '../support/desk-storage.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { aMember } from '../support/roster-rows.ts';
import { clearDesks, WorkerDesk } from '../support/worker-desk.ts';

const rows = { members: [aMember('4001', 'Sample Person'), aMember('4002', 'Sample Other')], cards: [] };
const enrolled: EventSettings = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false };
const changed: EventSettings = {
  name: 'Games, second week',
  country: 'US',
  timeZone: 'America/New_York',
  intakeRules: {
    ...defaultIntakeRules,
    conditionRequired: true,
    turnaroundHours: { ...defaultIntakeRules.turnaroundHours, ordinary: 400 },
  },
  sample: false,
};

/** A machine may be busy with other work. */
const patience = { timeout: 60_000 };

let desks: WorkerDesk[] = [];

async function open(fetchFrom: typeof fetch, journal = new MemoryJournal()): Promise<WorkerDesk> {
  const desk = await WorkerDesk.open(fetchFrom, journal);
  desks.push(desk);
  return desk;
}

const noNetwork: typeof fetch = () => Promise.reject(new TypeError('no way to the hub'));

/** A desk at work that takes in a roster with such an event. */
async function deskTold(event: EventSettings | null, hub = new MemoryHub(), journal = new MemoryJournal()) {
  const desk = await open(hub.fetch, journal);
  hub.roster.publish(rows, { event });
  await desk.service.syncNow();
  await expect.poll(() => desk.status?.roster.members, patience).toBe(2);
  return { desk, hub, journal };
}

afterEach(async () => {
  for (const desk of desks.splice(0)) desk.end();
  desks = [];
  await clearDesks();
});

describe('an event that is changed while a desk is at work', () => {
  it('is in force at once: what is promised, what a draft must say, what files are called by', async () => {
    const { desk, hub } = await deskTold(enrolled);
    const draft = await desk.service.startDraft(null);
    const before = await desk.service.promiseOf(draft);
    hub.roster.publish(rows, { event: changed });
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.event, patience).toEqual(changed);
    expect(desk.status?.eventBefore).toEqual(enrolled);
    const after = await desk.service.promiseOf(draft);
    expect(after.by - before.by).toBeGreaterThan(13 * 24 * 60 * 60_000);
    await expect(desk.takeIn()).rejects.toThrow('must be committed');
    hub.fault = 'down';
    await desk.service.identify('4001');
    await expect.poll(() => desk.status?.sync.pending, patience).toBe(1);
    const made = await desk.service.makeHandOver(proxy(() => undefined));
    if (!made.ok) throw new Error('a verdict waits');
    expect(readHandOver(made.made.bytes)).toMatchObject({ about: { event: 'Games, second week' } });
  });

  it('keeps a time that somebody promised by hand', async () => {
    const { desk, hub } = await deskTold(enrolled);
    const promise = { by: Date.parse('2030-01-01T10:00:00Z'), because: 'a part is on its way' };
    const draft = await desk.service.startDraft(null);
    await desk.service.saveDraft({ ...draft, promise });
    hub.roster.publish(rows, { event: changed });
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.event, patience).toEqual(changed);
    expect((await desk.service.drafts()).map((kept) => kept.promise)).toEqual([promise]);
  });

  it('is kept by main as the hub signed it, and once', async () => {
    const { desk, hub, journal } = await deskTold(changed);
    expect(journal.manifests).toEqual([hub.roster.signed]);
    hub.roster.publish(rows, { event: changed });
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.roster.builtAt, patience).toBe(hub.roster.manifest.builtAt);
    expect(journal.manifests).toHaveLength(1);
  });

  it('is in force after the next start without a network, though main kept nothing', async () => {
    const { desk, journal } = await deskTold(changed);
    desk.end();
    const again = await open(noNetwork, journal);
    await expect.poll(() => again.status, patience).toMatchObject({ event: changed, eventBefore: enrolled });
    await expect(again.takeIn()).rejects.toThrow('must be committed');
    expect(journal.manifests).toHaveLength(2);
  });

  it('is told until somebody has read it, also after a start, and then no more', async () => {
    const { desk, journal } = await deskTold(changed);
    desk.end();
    const again = await open(noNetwork, journal);
    await expect.poll(() => again.status?.eventBefore, patience).toEqual(enrolled);
    await again.service.noteEventTold();
    await expect.poll(() => again.status?.eventBefore, patience).toBeNull();
    again.end();
    const third = await open(noNetwork, journal);
    await expect.poll(() => third.status, patience).toMatchObject({ event: changed, eventBefore: null });
  });

  it('is not told when it is as people know it again', async () => {
    const { desk, hub } = await deskTold(changed);
    hub.roster.publish(rows, { event: enrolled });
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.event, patience).toEqual(enrolled);
    expect(desk.status?.eventBefore).toBeNull();
  });

  it('is not taken back by an older manifest, nor by one another key signed', async () => {
    const { desk, hub } = await deskTold(enrolled);
    const older = hub.roster.signed;
    hub.roster.publish(rows, { event: changed });
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.event, patience).toEqual(changed);
    hub.roster.signed = older;
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.roster.problem, patience).toBe('older');
    hub.roster.publish(rows, { event: enrolled }, '44'.repeat(32));
    await desk.service.syncNow();
    await expect.poll(() => desk.status?.roster.problem, patience).toBe('bad-signature');
    expect(desk.status?.event).toEqual(changed);
  });

  it('stays what enrolment said with rosters that say nothing of it', async () => {
    const { desk, journal } = await deskTold(null);
    expect(desk.status).toMatchObject({ event: enrolled, eventBefore: null });
    expect(journal.manifests).toEqual([]);
  });
});
