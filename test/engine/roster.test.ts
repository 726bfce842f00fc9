import { describe, expect, it } from 'vitest';
import type { MemberRow, Segment } from '../../domain/roster/rows.ts';
import { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import { createRosterFetcher, type FetchAnswer } from '../../renderer/worker/roster/fetch-roster.ts';
import { createRoster } from '../../renderer/worker/roster/roster.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { MemoryHub } from '../support/memory-hub.ts';

function member(number: string, name: string, overrides: Partial<MemberRow> = {}): MemberRow {
  return {
    memberNumber: number,
    region: 'emea',
    country: 'FR',
    name,
    email: '',
    phone: '',
    level: 'gold',
    levelSince: '2026-01-01',
    video: false,
    status: 'active',
    joined: '2020-01-01',
    cardSent: '2020-02-01',
    products: [],
    cards: [{ number, region: 'emea', expires: null, status: 'active' }],
    ...overrides,
  };
}

const segments: Segment[] = [
  { members: [member('20000001', 'Žofie Dvořáková'), member('20000002', 'Sofie Dvorak')], cards: [] },
  { members: [member('20000003', 'Anna Łukasik'), member('20000004', 'Annabel Sample')], cards: [] },
  { members: [], cards: [{ number: 'U-4471902', region: 'usa', expires: '2027-03-31', status: 'active' }] },
];

let count = 0;

function startDesk(hub = new MemoryHub(), rosterKey = hub.rosterKey) {
  count += 1;
  const database = new RosterDatabase(`roster-test-${count}-${performance.now()}`);
  const progress: [number, number][] = [];
  const options = {
    database,
    hub: createHubClient('', hub.fetch),
    rosterKey,
    progress: (done: number, total: number) => void progress.push([done, total]),
  };
  const restart = (): (() => Promise<FetchAnswer>) => createRosterFetcher(options);
  return { hub, database, progress, fetchRoster: restart(), restart, roster: createRoster(database) };
}

describe('a roster arriving', () => {
  it('is found by card, by number and by name, and is not fetched twice', async () => {
    const { hub, fetchRoster, roster, progress } = startDesk();
    hub.publish(segments);
    expect(await fetchRoster()).toEqual({ ok: true, changed: true });
    expect(await roster.facts()).toMatchObject({ members: 4, cards: 1, builtAt: '2026-11-24T05:00:00.000Z' });
    expect(progress.at(-1)).toEqual([3, 3]);
    expect(await roster.findNumber('2000 0003')).toMatchObject([{ member: { name: 'Anna Łukasik' } }]);
    expect(await roster.findNumber('u4471902')).toMatchObject([{ member: null, card: { region: 'usa' } }]);
    expect(await roster.findNumber('20000005')).toEqual([]);
    hub.asked.length = 0;
    expect(await fetchRoster()).toEqual({ ok: true, changed: false });
    expect(hub.asked).toEqual(['GET /v1/roster/manifest']);
  });

  it('is searched by words in any order, accents and case ignored, whole words first', async () => {
    const { hub, fetchRoster, roster } = startDesk();
    hub.publish(segments);
    await fetchRoster();
    const names = async (query: string) => (await roster.search(query, 20)).map((found) => found.name);
    expect(await names('dvorakova zof')).toEqual(['Žofie Dvořáková']);
    expect(await names('DVORAK')).toEqual(['Sofie Dvorak', 'Žofie Dvořáková']);
    expect(await names('anna')).toEqual(['Anna Łukasik', 'Annabel Sample']);
    expect(await names('2000000')).toHaveLength(4);
    expect(await names('nobody')).toEqual([]);
    expect(await names('')).toEqual([]);
    expect((await roster.search('2000000', 2)).length).toBe(2);
  });

  it('goes on where it was cut, and the old one answers until the new one is whole', async () => {
    const { hub, fetchRoster, restart, roster } = startDesk();
    hub.publish(segments);
    await fetchRoster();
    const next = [...segments.slice(0, 2), { members: [member('20000009', 'New Sample')], cards: [] }];
    const manifest = hub.publish(next, { builtAt: '2026-11-24T06:00:00.000Z' });
    const last = manifest.segments[2]?.hash ?? '';
    const bytes = hub.blobs.get(last);
    hub.blobs.delete(last);
    expect(await restart()()).toEqual({ ok: false, link: 'bad-answer' });
    expect(await roster.findNumber('20000009')).toEqual([]);
    expect(await roster.findNumber('20000001')).toHaveLength(1);
    if (bytes === undefined) throw new Error('the segment was published');
    hub.blobs.set(last, bytes);
    hub.asked.length = 0;
    expect(await restart()()).toEqual({ ok: true, changed: true });
    expect(hub.asked.filter((line) => line.includes('/segments/'))).toHaveLength(2);
    expect(await roster.findNumber('20000009')).toHaveLength(1);
    expect(await roster.findNumber('U-4471902')).toEqual([]);
    expect(await roster.findNumber('20000001')).toHaveLength(1);
  });

  it('leaves no row of an earlier roster behind', async () => {
    const { hub, database, fetchRoster, restart } = startDesk();
    hub.publish(segments);
    await fetchRoster();
    hub.publish(segments.slice(0, 1), { builtAt: '2026-11-24T06:00:00.000Z' });
    await restart()();
    expect([await database.members.count(), await database.cards.count()]).toEqual([2, 2]);
  });

  it('refuses a manifest of another key, an older one, and one that is no manifest; the old roster stays', async () => {
    const { hub, fetchRoster, restart, roster } = startDesk();
    hub.publish(segments);
    await fetchRoster();
    hub.publish([], { builtAt: '2026-11-24T07:00:00.000Z' }, '44'.repeat(32));
    expect(await restart()()).toEqual({ ok: false, roster: 'bad-signature' });
    hub.publish([], { builtAt: '2026-11-23T05:00:00.000Z' });
    expect(await restart()()).toEqual({ ok: false, roster: 'older' });
    hub.signed = { manifest: '{}', signature: 'zz' };
    expect(await restart()()).toEqual({ ok: false, roster: 'malformed' });
    expect(await roster.findNumber('20000001')).toHaveLength(1);
  });

  it('refuses a segment whose bytes are not what its name says', async () => {
    const { hub, fetchRoster, roster } = startDesk();
    const manifest = hub.publish(segments);
    hub.blobs.set(manifest.segments[0]?.hash ?? '', new TextEncoder().encode('{"members":[],"cards":[]}'));
    expect(await fetchRoster()).toEqual({ ok: false, roster: 'damaged' });
    expect((await roster.facts()).builtAt).toBeNull();
  });

  it('names what is wrong with the link', async () => {
    const { hub, fetchRoster } = startDesk();
    hub.publish(segments);
    hub.fault = 'html';
    expect(await fetchRoster()).toEqual({ ok: false, link: 'not-the-hub' });
  });

  it('is no roster as long as the hub has none', async () => {
    const { fetchRoster, roster } = startDesk();
    expect(await fetchRoster()).toEqual({ ok: true, changed: false });
    expect(await roster.facts()).toMatchObject({ builtAt: null, members: 0 });
  });
});
