import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRosterDesk, restarted, type RosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const rows = { members: [aMember('4001', 'Sample Person'), aMember('4002', 'Sample Other')], cards: [] };
const start = Date.parse('2026-11-24T08:00:00Z');
const day = 24 * 60 * 60 * 1000;
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(start);
});

afterEach(() => vi.useRealTimers());

/** A desk that took its roster when the clock said `start`. */
async function deskWithRoster(answersForDays = 14): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish(rows, { answersForDays });
  await desk.fetchRoster();
  return desk;
}

/** What the three ways of asking come to. */
async function answers({ roster }: RosterDesk): Promise<unknown[]> {
  const { found: number } = await roster.findNumber('4001');
  const { found: member } = await roster.findMember('emea', '4002');
  const people = await roster.search('sample', 5);
  return [
    typeof number === 'string' ? number : number.length,
    typeof member === 'string' ? member : (member?.name ?? null),
    people === null ? null : people.length,
  ];
}

const all = [1, 'Sample Other', 2];
const none = ['too-old', 'too-old', null];

describe('a roster that the hub no longer confirms', () => {
  it.each([14, 1, 60])('answers for %i days, as its manifest says, and then no more', async (days) => {
    const desk = await deskWithRoster(days);
    vi.setSystemTime(start + days * day - minute);
    expect([await answers(desk), desk.inUse.tooOld]).toEqual([all, null]);
    vi.setSystemTime(start + days * day + minute);
    expect([await answers(desk), desk.inUse.tooOld]).toEqual([none, { days, allowedDays: days }]);
  });

  it('stays silent when the clock is set back, in this run and after the next starts', async () => {
    const desk = await deskWithRoster();
    vi.setSystemTime(start + 15 * day);
    expect(await answers(desk)).toEqual(none);
    vi.setSystemTime(start + day);
    expect(await answers(desk)).toEqual(none);
    await expect.poll(async () => (await desk.store.clock())?.includes(String(start + 15 * day))).toBe(true);
    const again = await restarted(desk);
    expect(await answers(again)).toEqual(none);
    vi.setSystemTime(start - 300 * day);
    expect(await answers(await restarted(again))).toEqual(none);
  });

  it('grows old while the desk is not running, too', async () => {
    const desk = await deskWithRoster();
    vi.setSystemTime(start + 15 * day);
    expect(await answers(await restarted(desk))).toEqual(none);
  });

  it.each([
    ['says that nothing changed', (desk: RosterDesk) => desk],
    ['sends the same once more', restarted],
    [
      'has a newer one',
      (desk: RosterDesk) => {
        desk.hub.roster.publish(rows);
        return desk;
      },
    ],
  ])('answers again as soon as the hub %s', async (_, meanwhile) => {
    const before = await deskWithRoster();
    vi.setSystemTime(start + 20 * day);
    expect(await answers(before)).toEqual(none);
    const desk = await meanwhile(before);
    await desk.fetchRoster();
    expect(await answers(desk)).toEqual(all);
    vi.setSystemTime(start + 34 * day - minute);
    expect(await answers(desk)).toEqual(all);
    vi.setSystemTime(start + 35 * day);
    expect(await answers(desk)).toEqual(none);
  });

  it.each(['down', 'html', 'error-500', 'refused'] as const)(
    'is confirmed by no hub that is %s',
    async (fault) => {
      const desk = await deskWithRoster();
      vi.setSystemTime(start + 15 * day);
      desk.hub.fault = fault;
      await desk.fetchRoster();
      expect(await answers(desk)).toEqual(none);
    },
  );

  it('is confirmed by no hub that has none', async () => {
    const desk = await deskWithRoster();
    vi.setSystemTime(start + 15 * day);
    desk.hub.roster.signed = null;
    await desk.fetchRoster();
    expect(await answers(desk)).toEqual(none);
  });

  it('counts from when it was built where nothing else is known', async () => {
    const desk = await deskWithRoster();
    await desk.database.meta.delete('clock');
    const builtAt = Date.parse(desk.hub.roster.manifest.builtAt);
    vi.setSystemTime(builtAt + 14 * day - minute);
    const again = await restarted(desk);
    expect(await answers(again)).toEqual(all);
    vi.setSystemTime(builtAt + 14 * day + minute);
    expect(await answers(again)).toEqual(none);
  });

  it('is fresh on a desk whose clock is years off, and grows old by that clock', async () => {
    vi.setSystemTime(start - 3000 * day);
    const desk = await deskWithRoster();
    vi.setSystemTime(start - 2990 * day);
    expect(await answers(desk)).toEqual(all);
    vi.setSystemTime(start - 2985 * day);
    expect(await answers(desk)).toEqual(none);
  });
});
