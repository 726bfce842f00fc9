import { describe, expect, it, vi } from 'vitest';
import { encodeChanges, type RosterChange } from '../../domain/roster/changes.ts';
import { openRosterDesk, restarted, type RosterDesk } from '../support/roster-desk.ts';
import { textsIn } from '../support/find-text.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const atOnce = () => Promise.resolve();

const numberAt = (at: number) => `2${String(at).padStart(7, '0')}`;

function changed(at: number, name: string): RosterChange {
  const number = numberAt(at);
  const member = aMember(number, name, { cards: [aCard(`C-${at}`)] });
  return { kind: 'member', region: 'emea', number, member };
}

function page(from: number, count: number): RosterChange[] {
  return Array.from({ length: count }, (_, at) => changed(from + at, `Changed${from + at} Sample`));
}

/** A desk with 1,200 changes on two pages. */
async function startDesk(): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish({
    members: [aMember(numberAt(5), 'Anna Before'), aMember('3', 'Bert Base')],
    cards: [],
  });
  desk.hub.roster.change(...page(0, 600));
  desk.hub.roster.change(...page(600, 600));
  await desk.fetchRoster();
  return desk;
}

const pagesWithIndex = ({ inUse }: RosterDesk) => inUse.current?.indexed?.note.pages ?? 0;
const pagesWithout = ({ inUse }: RosterDesk) => inUse.current?.changes.size;

async function indexPiece({ database, inUse }: RosterDesk) {
  return database.pieces.get(inUse.current?.indexed?.note.hash ?? '');
}

async function expectAnswers(
  { roster }: RosterDesk,
  names = { 5: 'Changed5 Sample', 1100: 'Changed1100 Sample' },
) {
  for (const [at, name] of Object.entries(names)) {
    expect((await roster.findNumber(numberAt(Number(at)))).found).toMatchObject([{ member: { name } }]);
    expect((await roster.findNumber(`C-${at}`)).found).toMatchObject([{ member: { name } }]);
    expect((await roster.search(name, 20))?.[0]).toMatchObject({ memberNumber: numberAt(Number(at)) });
  }
  expect((await roster.findNumber('3')).found).toMatchObject([{ member: { name: 'Bert Base' } }]);
  expect(await roster.search('anna before', 20)).toEqual([]);
}

describe('many changes', () => {
  it('get an index, with which the desk opens, and decodes none of their pages', async () => {
    const desk = await startDesk();
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([0, 2]);
    await desk.inUse.indexChanges(atOnce);
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([2, 0]);
    await expectAnswers(desk);

    const again = await restarted(desk);
    expect([pagesWithIndex(again), pagesWithout(again)]).toEqual([2, 0]);
    await expectAnswers(again);
    expect(again.inUse.isWhole).toBe(true);
  });

  it('take those of later before them, also after a restart', async () => {
    const desk = await startDesk();
    await desk.inUse.indexChanges(atOnce);
    desk.hub.roster.change(changed(5, 'Once More'), {
      kind: 'member',
      region: 'emea',
      number: numberAt(6),
      member: null,
    });
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    for (const now of [desk, await restarted(desk)]) {
      expect([pagesWithIndex(now), pagesWithout(now)]).toEqual([2, 1]);
      await expectAnswers(now, { 5: 'Once More', 1100: 'Changed1100 Sample' });
      expect((await now.roster.findNumber(numberAt(6))).found).toEqual([]);
      expect((await now.roster.findNumber('C-6')).found).toEqual([]);
      expect((await now.roster.search('changed5 sample', 20))?.map(({ name }) => name)).not.toContain(
        'Changed5 Sample',
      );
      await now.inUse.indexChanges(atOnce);
      expect(pagesWithIndex(now)).toBe(2);
    }
  });

  it('get another index once there are many more, and the one before goes', async () => {
    const desk = await startDesk();
    await desk.inUse.indexChanges(atOnce);
    const before = (await indexPiece(desk))?.hash ?? '';
    desk.hub.roster.change(...page(1200, 600));
    desk.hub.roster.change(...page(1800, 600));
    await desk.fetchRoster();
    expect(await desk.database.pieces.get(before)).toBeDefined();
    await desk.inUse.indexChanges(atOnce);
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([4, 0]);
    expect(await desk.database.pieces.get(before)).toBeUndefined();
    await expectAnswers(await restarted(desk));
  });

  it('of another base have no index yet', async () => {
    const desk = await startDesk();
    await desk.inUse.indexChanges(atOnce);
    const before = (await indexPiece(desk))?.hash ?? '';
    desk.hub.roster.publish({ members: [aMember('3', 'Bert New')], cards: [] });
    desk.hub.roster.change(...page(0, 3));
    await desk.fetchRoster();
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([0, 1]);
    expect(await desk.database.pieces.get(before)).toBeUndefined();
    const again = await restarted(desk);
    expect([pagesWithIndex(again), pagesWithout(again)]).toEqual([0, 1]);
  });

  it('are indexed for the roster that took over meanwhile', async () => {
    const desk = await startDesk();
    let turns = 0;
    await desk.inUse.indexChanges(async () => {
      turns += 1;
      if (turns !== 3) return;
      desk.hub.roster.change(...page(1200, 10));
      await desk.fetchRoster();
    });
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([3, 0]);
    await expectAnswers(await restarted(desk));
  });

  it('are read from their pages where the index is gone, does not open, or is of another version', async () => {
    const desk = await startDesk();
    await desk.inUse.indexChanges(atOnce);
    const piece = await indexPiece(desk);
    if (piece === undefined) throw new Error('the index is stored');
    const { hash, sealed } = piece;
    const others = sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
    const damage: readonly ((on: RosterDesk) => Promise<unknown>)[] = [
      ({ database }) => database.pieces.delete(hash),
      ({ database }) => database.pieces.put({ hash, sealed: others }),
      ({ store }) => store.put([{ hash, bytes: encodeChanges(page(0, 1)) }]),
    ];
    let now = desk;
    for (const harm of damage) {
      await harm(now);
      now = await restarted(now);
      expect([pagesWithIndex(now), pagesWithout(now)]).toEqual([0, 2]);
      await expectAnswers(now);
      expect(now.inUse.isWhole).toBe(true);
    }
    await now.inUse.indexChanges(atOnce);
    expect(pagesWithIndex(await restarted(now))).toBe(2);
  });

  it('whose pages turn out damaged are fetched again, at the next index or at the next start', async () => {
    const desk = await startDesk();
    await desk.inUse.indexChanges(atOnce);
    const [first] = desk.hub.roster.manifest.changes;
    const damage = ({ database }: RosterDesk) =>
      database.pieces.put({ hash: first?.hash ?? '', sealed: new Uint8Array(60) });
    const comesAgain = async (on: RosterDesk) => {
      expect(on.inUse.isWhole).toBe(false);
      on.hub.roster.sent.length = 0;
      await on.fetchRoster();
      expect(on.hub.roster.sent.map(({ hash }) => hash)).toEqual([first?.hash]);
      expect(on.inUse.isWhole).toBe(true);
      await expectAnswers(on);
    };
    desk.hub.roster.change(...page(1200, 600));
    desk.hub.roster.change(...page(1800, 600));
    await desk.fetchRoster();
    await damage(desk);
    await desk.inUse.indexChanges(atOnce);
    await comesAgain(desk);
    await desk.inUse.indexChanges(atOnce);
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([4, 0]);

    await damage(desk);
    await comesAgain(await restarted(desk));
  });

  it('of a desk that ends meanwhile leave nothing behind', async () => {
    const desk = await startDesk();
    const before = await desk.database.pieces.toCollection().primaryKeys();
    let turns = 0;
    await desk.inUse.indexChanges(() => {
      turns += 1;
      if (turns === 3) desk.inUse.close();
      return Promise.resolve();
    });
    expect(turns).toBeGreaterThan(3);
    expect(await desk.database.pieces.toCollection().primaryKeys()).toEqual(before);
  });

  it('answer without an index where the disk is too full for one', async () => {
    const desk = await startDesk();
    vi.spyOn(desk.store, 'put').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await expect(desk.inUse.indexChanges(atOnce)).rejects.toThrow('full');
    expect([pagesWithIndex(desk), pagesWithout(desk)]).toEqual([0, 2]);
    await expectAnswers(desk);
  });

  it('are sealed, index and all', async () => {
    const desk = await startDesk();
    await desk.inUse.indexChanges(atOnce);
    const records = [await desk.database.pieces.toArray(), await desk.database.meta.toArray()];
    expect(textsIn(records, [(await indexPiece(desk))?.hash ?? ''])).toHaveLength(1);
    expect(textsIn(records, ['Changed5', 'C-1100', numberAt(5)])).toEqual([]);
  });
});
