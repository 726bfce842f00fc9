import { describe, expect, it } from 'vitest';
import type { RosterChange } from '../../domain/roster/changes.ts';
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';
import type { RosterRows } from '../support/roster-base.ts';
import { openRosterDesk, restarted, type RosterDesk } from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const rows: RosterRows = {
  members: [
    aMember('20000001', 'Anna Sample', { cards: [aCard('C-1'), aCard('C-2')] }),
    aMember('20000002', 'Bert Sample'),
    aMember('20000003', 'Carla Sample'),
    aMember('20000003', 'Carla American', { region: 'usa', cards: [] }),
  ],
  cards: [aCard('U-1', { region: 'usa' }), aCard('U-2', { region: 'usa' })],
};

const changed = (member: MemberRow): RosterChange => ({
  kind: 'member',
  region: member.region,
  number: member.memberNumber,
  member,
});
const removed = (number: string): RosterChange => ({ kind: 'member', region: 'emea', number, member: null });
const looseCard = (number: string, card: CardRow | null): RosterChange => ({
  kind: 'card',
  region: 'usa',
  number,
  card,
});

async function startDesk(...changes: RosterChange[]): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish(rows);
  await desk.fetchRoster();
  if (changes.length > 0) {
    desk.hub.roster.change(...changes);
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
  }
  return desk;
}

const names = async ({ roster }: RosterDesk, query: string) =>
  (await roster.search(query, 20))?.map(({ name }) => name);

async function found({ roster }: RosterDesk, number: string) {
  return (await roster.findNumber(number)).found;
}

describe('changes since the base', () => {
  it('of a member show at once, by number, by card and by name', async () => {
    const desk = await startDesk(
      changed(
        aMember('20000001', 'Anna Married', { level: 'platinum', cards: [aCard('C-1'), aCard('C-3')] }),
      ),
    );
    expect(await found(desk, '20000001')).toMatchObject([{ card: null, member: { level: 'platinum' } }]);
    expect(await found(desk, 'C-3')).toMatchObject([{ member: { name: 'Anna Married' } }]);
    expect(await found(desk, 'C-1')).toMatchObject([{ member: { name: 'Anna Married' } }]);
    expect(await found(desk, 'C-2')).toEqual([]);
    expect((await desk.roster.findMember('emea', '20000001')).found).toMatchObject({ name: 'Anna Married' });
    expect(await names(desk, 'anna')).toEqual(['Anna Married']);
    expect(await names(desk, '20000001')).toEqual(['Anna Married']);
  });

  it('take a member away, by number, by card and by name, and nobody else', async () => {
    const desk = await startDesk(removed('20000001'), removed('20000003'));
    expect(await found(desk, '20000001')).toEqual([]);
    expect(await found(desk, 'C-1')).toEqual([]);
    expect((await desk.roster.findMember('emea', '20000001')).found).toBeNull();
    expect(await found(desk, '20000003')).toMatchObject([{ member: { region: 'usa' } }]);
    expect(await names(desk, 'sample')).toEqual(['Bert Sample']);
    expect(await names(desk, 'carla')).toEqual(['Carla American']);
  });

  it('revoke a card', async () => {
    const desk = await startDesk(
      changed(aMember('20000002', 'Bert Sample', { cards: [aCard('20000002', { status: 'revoked' })] })),
      looseCard('U-1', aCard('U-1', { region: 'usa', status: 'revoked' })),
    );
    expect(await found(desk, '20000002')).toMatchObject([{ card: { status: 'revoked' } }]);
    expect(await found(desk, 'U-1')).toMatchObject([{ card: { status: 'revoked' }, member: null }]);
    expect(await found(desk, 'U-2')).toMatchObject([{ card: { status: 'active' } }]);
  });

  it('add members and cards', async () => {
    const desk = await startDesk(
      changed(aMember('5', 'Dora New')),
      looseCard('U-3', aCard('U-3', { region: 'usa' })),
      looseCard('U-2', null),
    );
    expect(await found(desk, '5')).toMatchObject([{ member: { name: 'Dora New' } }]);
    expect(await names(desk, 'dora')).toEqual(['Dora New']);
    expect(await found(desk, 'U-3')).toMatchObject([{ card: { number: 'U-3' } }]);
    expect(await found(desk, 'U-2')).toEqual([]);
  });

  it('cost one page, hold after a restart, and a later page wins', async () => {
    const desk = await startDesk(changed(aMember('20000002', 'Bert Second')));
    expect(desk.hub.roster.sent.at(-1)?.hash).toBe(pagesOf(desk)[0]);
    desk.hub.roster.sent.length = 0;
    desk.hub.roster.change(changed(aMember('20000002', 'Bert Third')), changed(aMember('6', 'Emil New')));
    await desk.fetchRoster();
    expect(desk.hub.roster.sent.map(({ hash }) => hash)).toEqual([pagesOf(desk)[1]]);
    const expectThird = async (one: RosterDesk) => {
      expect(await names(one, 'bert')).toEqual(['Bert Third']);
      expect(await found(one, '20000002')).toMatchObject([{ member: { name: 'Bert Third' } }]);
      expect(await names(one, 'emil')).toEqual(['Emil New']);
    };
    await expectThird(desk);
    await expectThird(await restarted(desk));
  });

  it('reach a desk that was away for all of them: whoever left meanwhile is gone', async () => {
    const desk = await startDesk();
    desk.hub.roster.change(removed('20000001'));
    for (let count = 0; count < 5; count += 1) {
      desk.hub.roster.change(changed(aMember('20000002', `Bert Renamed${count}`)));
    }
    await desk.fetchRoster();
    expect([await found(desk, '20000001'), await found(desk, 'C-1')]).toEqual([[], []]);
    expect(await names(desk, 'sample')).toEqual(['Carla Sample']);
    desk.hub.roster.change(removed('20000002'));
    // Its page is gone with this base; what it said is in it.
    desk.hub.roster.publish({ ...rows, members: rows.members.slice(2) });
    desk.hub.roster.change(changed(aMember('7', 'Fritz New')));
    await desk.fetchRoster();
    expect([await found(desk, '20000001'), await found(desk, '20000002')]).toEqual([[], []]);
    expect(await names(desk, 'bert')).toEqual([]);
  });

  it('end with a new base, and their pages are cleared away', async () => {
    const desk = await startDesk(changed(aMember('20000002', 'Bert Second')), removed('20000001'));
    const [page = ''] = pagesOf(desk);
    expect((await desk.store.hashes()).has(page)).toBe(true);
    desk.hub.roster.publish(rows);
    await desk.fetchRoster();
    expect(await names(desk, 'bert')).toEqual(['Bert Sample']);
    expect(await found(desk, '20000001')).toHaveLength(1);
    expect((await desk.store.hashes()).has(page)).toBe(false);
  });

  it('that are damaged on the way are refused, and what was there answers', async () => {
    const desk = await startDesk(changed(aMember('20000002', 'Bert Second')));
    desk.hub.roster.change(removed('20000002'));
    desk.hub.roster.send = ({ bytes }) => bytes.map((byte) => byte ^ 1);
    expect(await desk.fetchRoster()).toEqual({ ok: false, roster: 'damaged' });
    expect(await names(desk, 'bert')).toEqual(['Bert Second']);
    desk.hub.roster.send = ({ bytes }) => bytes;
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    expect(await names(desk, 'bert')).toEqual([]);
  });

  it('that make no sense are refused', async () => {
    const desk = await startDesk(changed(aMember('20000002', 'Bert Second')));
    desk.hub.roster.changeBy(new TextEncoder().encode('["member"]'), 1);
    expect(await desk.fetchRoster()).toEqual({ ok: false, roster: 'malformed' });
    expect(await names(desk, 'bert')).toEqual(['Bert Second']);
  });
});

function pagesOf({ hub }: RosterDesk): string[] {
  return hub.roster.manifest.changes.map(({ hash }) => hash);
}
