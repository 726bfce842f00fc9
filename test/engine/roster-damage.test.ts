import { describe, expect, it } from 'vitest';
import type { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import type { RosterRows } from '../support/roster-base.ts';
import { openRosterDesk, restarted, pieceBytes, type RosterDesk } from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const rows: RosterRows = {
  members: Array.from({ length: 12 }, (_, at) => aMember(`2000${at + 10}`, `Sample Person${at}`)),
  cards: [aCard('U-1', { region: 'usa' })],
};

async function startDesk(): Promise<RosterDesk> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish(rows);
  await desk.fetchRoster();
  desk.hub.roster.sent.length = 0;
  return desk;
}

/** Hash of the segment the first two members are in. */
const firstSegment = (desk: RosterDesk): string => desk.hub.roster.directory.segments[0]?.hash ?? '';

async function flipByte(database: RosterDatabase, hash: string): Promise<void> {
  const piece = await database.pieces.get(hash);
  if (piece === undefined) throw new Error('the piece is stored');
  const sealed = piece.sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte));
  await database.pieces.put({ hash, sealed });
}

/** The hashes of the volumes of the base published last. */
function allVolumes({ hub }: RosterDesk): string[] {
  return hub.roster.directory.volumes.map(({ hash }) => hash);
}

async function found({ roster }: RosterDesk, number: string) {
  return (await roster.findNumber(number)).found;
}

/** The next run brings what is missing, and no more. */
async function expectHealed(desk: RosterDesk, fetched: readonly string[]): Promise<void> {
  expect(desk.inUse.isWhole).toBe(false);
  expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
  expect(desk.inUse.isWhole).toBe(true);
  expect(desk.hub.roster.sent.map(({ hash }) => hash)).toEqual(fetched);
  expect(await found(desk, '200010')).toMatchObject([{ member: { name: 'Sample Person0' } }]);
  expect((await desk.roster.search('person0', 5))?.[0]).toMatchObject({ memberNumber: '200010' });
  desk.hub.roster.sent.length = 0;
  expect(await desk.fetchRoster()).toEqual({ ok: true, changed: false });
  expect(desk.hub.roster.sent).toEqual([]);
}

describe('a stored piece that is gone', () => {
  it('of the index means that no roster can be read, until it is there again', async () => {
    const desk = await startDesk();
    const [piece] = desk.hub.roster.directory.names;
    await desk.store.drop([piece?.hash ?? '']);
    const again = await restarted(desk);
    expect(again.roster.facts()).toMatchObject({ builtAt: null, members: 0 });
    expect(await found(again, '200010')).toBe('damaged');
    expect(await found(again, '999')).toBe('damaged');
    await expectHealed(again, [again.hub.roster.directory.volumes[piece?.volume ?? 0]?.hash ?? '']);
  });

  it('of a directory is fetched again, and the pieces it lists are not', async () => {
    const desk = await startDesk();
    const directory = desk.hub.roster.manifest.directory.hash;
    await desk.database.pieces.delete(directory);
    await expectHealed(await restarted(desk), [directory]);
  });

  it('while a transfer no longer looks for it is fetched by the one after', async () => {
    const desk = await startDesk();
    desk.hub.roster.publish({ ...rows, cards: [] });
    const volumes = desk.hub.roster.directory.volumes.map(({ hash }) => hash);
    desk.hub.roster.send = ({ hash, bytes }) => {
      if (!volumes.includes(hash)) return bytes;
      void desk.inUse.lose([firstSegment(desk)]);
      desk.hub.roster.send = (blob) => blob.bytes;
      return bytes;
    };
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    desk.hub.roster.sent.length = 0;
    await expectHealed(desk, [desk.hub.roster.directory.volumes[0]?.hash ?? '']);
  });
});

describe('the file of a base', () => {
  it('that is gone leaves no roster to read, until it is fetched again', async () => {
    const desk = await startDesk();
    desk.folder.files.clear();
    const again = await restarted(desk);
    expect([again.roster.facts().members, again.losses()]).toEqual([0, 1]);
    expect(await found(again, '200010')).toBe('damaged');
    await expectHealed(again, allVolumes(again));
  });

  it('that is shorter than it was holds nothing, also after the start that made it as long again', async () => {
    const desk = await startDesk();
    for (const file of desk.folder.files.values()) file.truncate(file.bytes.length - 1);
    const again = await restarted(await restarted(desk));
    expect(await found(again, '200010')).toBe('damaged');
    await expectHealed(again, allVolumes(again));
  });

  it('that can’t be opened is whole once it can', async () => {
    const desk = await startDesk();
    desk.folder.isHeld = true;
    const again = await restarted(desk);
    expect(await found(again, '200010')).toBe('damaged');
    desk.folder.isHeld = false;
    await expectHealed(again, []);
  });
});

describe('a stored segment that does not open', () => {
  it('is noticed by the look-up that needs it, dropped, and fetched again though no other roster was built', async () => {
    const desk = await startDesk();
    const sealed = pieceBytes(desk, firstSegment(desk));
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    expect(await found(desk, '200020')).toHaveLength(1);
    expect(await found(desk, '200010')).toBe('damaged');
    expect((await desk.roster.findMember('emea', '200010')).found).toBe('damaged');
    expect(desk.losses()).toBeGreaterThan(0);
    expect((await desk.store.hashes()).has(firstSegment(desk))).toBe(false);
    const again = await restarted(desk);
    await again.inUse.checkStored();
    await expectHealed(again, [desk.hub.roster.directory.volumes[0]?.hash ?? '']);
  });

  it('because it is another one’s is noticed: sealed bytes are bound to their name', async () => {
    const desk = await startDesk();
    const [first, second] = desk.hub.roster.directory.segments.map(({ hash }) => pieceBytes(desk, hash));
    first?.set((second ?? new Uint8Array()).subarray(0, first.length));
    expect(await found(desk, '200010')).toBe('damaged');
    await expectHealed(desk, [desk.hub.roster.directory.volumes[0]?.hash ?? '']);
  });
});

describe('a stored piece that does not open', () => {
  it('of a page of changes means that no roster can be read: the changes might have said otherwise', async () => {
    const desk = await startDesk();
    desk.hub.roster.change({ kind: 'member', region: 'emea', number: '200021', member: null });
    await desk.fetchRoster();
    const [page] = desk.hub.roster.manifest.changes;
    await flipByte(desk.database, page?.hash ?? '');
    const again = await restarted(desk);
    expect(await found(again, '200010')).toBe('damaged');
    desk.hub.roster.sent.length = 0;
    await expectHealed(again, [page?.hash ?? '']);
    expect(await found(again, '200021')).toEqual([]);
  });
});

it('a record of which roster is in use that does not open is no roster; its pieces are taken up', async () => {
  const desk = await startDesk();
  await desk.database.meta.put({ key: 'current', sealed: new Uint8Array(60) });
  const again = await restarted(desk);
  expect(again.roster.facts().builtAt).toBeNull();
  expect(await again.fetchRoster()).toEqual({ ok: true, changed: true });
  expect(again.hub.roster.sent).toEqual([]);
  expect(await found(again, '200010')).toHaveLength(1);
});
