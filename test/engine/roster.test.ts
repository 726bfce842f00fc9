import { describe, expect, it } from 'vitest';
import { blobHash, type RosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { RosterRows } from '../support/roster-base.ts';
import { openRosterDesk, restarted, type RosterDesk } from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const rows: RosterRows = {
  members: [
    aMember('20000001', 'Žofie Dvořáková'),
    aMember('20000002', 'Sofie Dvorak'),
    aMember('20000003', 'Anna Łukasik'),
    aMember('20000004', 'Annabel Sample'),
    aMember('300', 'Sample American', { region: 'usa', cards: [aCard('A-77', { region: 'usa' })] }),
    aMember('300', 'Sample Japanese', { region: 'japan' }),
    ...Array.from({ length: 20 }, (_, at) => aMember(`4000${at + 10}`, `Filler Number${at}`)),
  ],
  cards: [aCard('U-4471902', { region: 'usa', expires: '2027-03-31' })],
};

async function startDesk(): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish(rows);
  return desk;
}

const names = async ({ roster }: RosterDesk, query: string) =>
  (await roster.search(query, 20))?.map(({ name }) => name);

async function found({ roster }: RosterDesk, number: string) {
  return (await roster.findNumber(number)).found;
}

describe('a roster arriving', () => {
  it('is found by card, by number and by name, and is not fetched twice', async () => {
    const desk = await startDesk();
    const { hub, roster, fetchRoster } = desk;
    expect(await fetchRoster()).toEqual({ ok: true, changed: true });
    expect(roster.facts()).toMatchObject({ members: 26, cards: 27, builtAt: '2026-11-24T05:00:00.000Z' });
    expect(await found(desk, '2000 0003')).toMatchObject([
      { member: { name: 'Anna Łukasik' }, card: { number: '20000003' } },
    ]);
    expect(await found(desk, 'a-77')).toMatchObject([{ member: { name: 'Sample American' } }]);
    expect(await found(desk, 'u4471902')).toMatchObject([{ member: null, card: { region: 'usa' } }]);
    expect(await found(desk, '20000005')).toEqual([]);
    hub.asked.length = 0;
    expect(await fetchRoster()).toEqual({ ok: true, changed: false });
    expect(hub.asked).toEqual(['GET /v1/roster/manifest']);
  });

  it('tells members of two regions with the same number apart', async () => {
    const desk = await startDesk();
    await desk.fetchRoster();
    expect(await found(desk, '300')).toMatchObject([
      { card: { number: '300' }, member: { region: 'japan' } },
      { card: null, member: { region: 'usa' } },
    ]);
    const { found: member } = await desk.roster.findMember('usa', '300');
    expect(member).toMatchObject({ name: 'Sample American' });
    expect((await desk.roster.findMember('china', '300')).found).toBeNull();
  });

  it('is searched by words in any order, accents and case ignored, whole words first', async () => {
    const desk = await startDesk();
    await desk.fetchRoster();
    expect(await names(desk, 'dvorakova zof')).toEqual(['Žofie Dvořáková']);
    expect(await names(desk, 'DVORAK')).toEqual(['Sofie Dvorak', 'Žofie Dvořáková']);
    expect(await names(desk, 'anna')).toEqual(['Anna Łukasik', 'Annabel Sample']);
    expect(await names(desk, '2000000')).toHaveLength(4);
    expect(await names(desk, 'nobody')).toEqual([]);
    expect(await names(desk, '')).toEqual([]);
    expect(await desk.roster.search('2000000', 2)).toHaveLength(2);
  });

  it('answers after a restart, before the hub is asked', async () => {
    const desk = await startDesk();
    await desk.fetchRoster();
    desk.hub.fault = 'down';
    const again = await restarted(desk);
    expect(again.roster.facts().members).toBe(26);
    expect(await found(again, '20000003')).toHaveLength(1);
    expect(await names(again, 'annabel')).toEqual(['Annabel Sample']);
    await again.inUse.checkStored();
    expect([again.losses(), again.inUse.isWhole]).toEqual([0, true]);
  });

  it('fetches of a new one only what changed, and leaves nothing of the old one behind', async () => {
    const desk = await startDesk();
    const { hub, fetchRoster, store, inUse } = desk;
    await fetchRoster();
    const before = await store.hashes();
    const [first, ...others] = rows.members;
    if (first === undefined) throw new Error('there are members');
    hub.roster.sent.length = 0;
    hub.roster.publish({ ...rows, members: [{ ...first, phone: '123' }, ...others] });
    expect(await fetchRoster()).toEqual({ ok: true, changed: true });
    expect(await found(desk, '20000001')).toMatchObject([{ member: { phone: '123' } }]);
    const after = await store.hashes();
    // Directory, and the one segment that the member is in; the index has the same people.
    expect([...after].filter((hash) => !before.has(hash))).toHaveLength(2);
    expect(after.size).toBe(before.size);
    expect(hub.roster.sent).toHaveLength(2);
    expect(inUse.isWhole).toBe(true);
  });

  it('is no roster as long as the hub has none', async () => {
    const { fetchRoster, roster } = await openRosterDesk();
    expect(await fetchRoster()).toEqual({ ok: true, changed: false });
    expect(roster.facts()).toMatchObject({ builtAt: null, members: 0 });
    expect(await roster.findNumber('20000001')).toMatchObject({ found: [] });
  });

  it('may be empty', async () => {
    const desk = await openRosterDesk();
    desk.hub.roster.publish({ members: [], cards: [] });
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    expect(desk.roster.facts()).toMatchObject({ builtAt: '2026-11-24T05:00:00.000Z', members: 0 });
    expect(await found(desk, '20000001')).toEqual([]);
    expect((await restarted(desk)).roster.facts().builtAt).toBe('2026-11-24T05:00:00.000Z');
  });
});

describe('a roster that is not what it should be', () => {
  /** A desk with a roster, and a hub with a newer one that lacks its first member. */
  async function startUpdate(overrides: Partial<RosterManifest> = {}, secret?: string): Promise<RosterDesk> {
    const desk = await startDesk();
    await desk.fetchRoster();
    desk.hub.roster.publish({ ...rows, members: rows.members.slice(1) }, overrides, secret);
    return desk;
  }

  async function expectRefused(desk: RosterDesk, answer: unknown): Promise<void> {
    expect(await desk.fetchRoster()).toEqual({ ok: false, ...Object(answer) });
    expect(desk.roster.facts()).toMatchObject({ builtAt: '2026-11-24T05:00:00.000Z', members: 26 });
    expect(await found(desk, '20000001')).toHaveLength(1);
    expect(await found(desk, '400011')).toHaveLength(1);
    expect(await names(desk, 'dvorakova')).toHaveLength(1);
  }

  async function expectTakenAfterwards(desk: RosterDesk): Promise<void> {
    desk.hub.roster.send = ({ bytes }) => bytes;
    desk.hub.roster.type = 'application/octet-stream';
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    expect(await found(desk, '20000001')).toEqual([]);
  }

  const flipped = (bytes: Uint8Array<ArrayBuffer>, at: number) =>
    bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

  it('of another key is refused', async () => {
    await expectRefused(await startUpdate({}, '44'.repeat(32)), { roster: 'bad-signature' });
  });

  it('older than the one in use is refused, also after a restart', async () => {
    const desk = await startUpdate({ builtAt: '2026-11-24T04:59:59.000Z' });
    await expectRefused(desk, { roster: 'older' });
    await expectRefused(await restarted(desk), { roster: 'older' });
  });

  it('with an older manifest is refused even where the one in use can no longer be read', async () => {
    const desk = await startUpdate({ builtAt: '2026-11-24T04:59:59.000Z' });
    await desk.database.pieces.clear();
    const again = await restarted(desk);
    expect(await again.fetchRoster()).toEqual({ ok: false, roster: 'older' });
  });

  it('without a manifest that can be read is refused', async () => {
    const desk = await startUpdate();
    desk.hub.roster.signed = { manifest: '{}', signature: 'zz' };
    await expectRefused(desk, { roster: 'malformed' });
  });

  it('with a changed byte anywhere in a volume is refused', async () => {
    const desk = await startUpdate();
    const directory = desk.hub.roster.directory;
    const volumes = new Set(directory.volumes.map(({ hash }) => hash));
    desk.hub.roster.send = ({ hash, bytes }) => (volumes.has(hash) ? flipped(bytes, 5) : bytes);
    await expectRefused(desk, { roster: 'damaged' });
    await expectTakenAfterwards(desk);
  });

  it('with a changed byte in its directory is refused', async () => {
    const desk = await startUpdate();
    const name = blobHash(
      desk.hub.roster.blobs.get(desk.hub.roster.manifest.directory.hash) ?? new Uint8Array(),
    );
    desk.hub.roster.send = ({ hash, bytes }) => (hash === name ? flipped(bytes, 9) : bytes);
    await expectRefused(desk, { roster: 'damaged' });
    await expectTakenAfterwards(desk);
  });

  it('with a directory that is none is refused', async () => {
    const desk = await startUpdate();
    const bytes = new TextEncoder().encode('no directory');
    desk.hub.roster.blobs.set(blobHash(bytes), bytes);
    desk.hub.roster.publish(rows, { directory: { hash: blobHash(bytes), bytes: bytes.length } });
    await expectRefused(desk, { roster: 'malformed' });
  });

  it('in a volume that ends too soon is refused', async () => {
    const desk = await startUpdate();
    desk.hub.roster.send = ({ bytes }) => bytes.subarray(0, bytes.length / 2);
    await expectRefused(desk, { roster: 'damaged' });
    await expectTakenAfterwards(desk);
  });

  it('is refused when a web page comes in its place', async () => {
    const desk = await startUpdate();
    desk.hub.roster.send = () => '<html>Welcome to the venue network</html>';
    desk.hub.roster.type = 'text/html';
    await expectRefused(desk, { link: 'not-the-hub' });
    await expectTakenAfterwards(desk);
  });

  it('is refused while the hub no longer has a part of it', async () => {
    const desk = await startUpdate();
    const [volume] = desk.hub.roster.directory.volumes;
    desk.hub.roster.blobs.delete(volume?.hash ?? '');
    await expectRefused(desk, { link: 'bad-answer' });
  });

  it('names what is wrong with the link', async () => {
    const desk = await startUpdate();
    desk.hub.fault = 'html';
    await expectRefused(desk, { link: 'not-the-hub' });
  });
});
