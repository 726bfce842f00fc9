import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory, Piece } from '../../domain/roster/directory.ts';
import { basePieces } from '../../renderer/worker/roster/needed-hashes.ts';
import type { MemoryRoster, Sent } from '../support/memory-roster.ts';
import type { RosterRows } from '../support/roster-base.ts';
import { openRosterDesk, restarted, storedHashes, type RosterDesk } from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const rows: RosterRows = {
  members: Array.from({ length: 30 }, (_, at) => aMember(`4000${at + 10}`, `Sample Person${at}`)),
  cards: Array.from({ length: 8 }, (_, at) => aCard(`U-${at}`, { region: 'usa' })),
};

/** The link to the hub ends after so many bytes in all, in the middle of whatever is on its way. */
function cutAfter(roster: MemoryRoster, budget: number): void {
  let left = budget;
  roster.send = ({ bytes }) => {
    if (bytes.length <= left) {
      left -= bytes.length;
      return bytes;
    }
    const part = bytes.subarray(0, left);
    left = 0;
    return endingIn(part);
  };
}

/** Size of directory and pack: pieces come after them. */
function namedBytes({ manifest: { directory, programme }, blobs }: MemoryRoster): number {
  return directory.bytes + (blobs.get(programme.hash)?.length ?? 0);
}

function endingIn(part: Uint8Array<ArrayBuffer>): ReadableStream {
  const chunks = part.length > 0 ? [part] : [];
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks.shift();
      // What was queued would be lost with an error given at once.
      if (chunk === undefined) controller.error(new TypeError('connection reset'));
      else controller.enqueue(chunk);
    },
  });
}

/** Pieces that lie wholly within something the hub was asked for. */
function piecesIn(directory: Directory, { hash, from, bytes }: Sent): Piece[] {
  return basePieces(directory).filter(
    (piece) =>
      directory.volumes[piece.volume]?.hash === hash &&
      piece.offset >= from &&
      piece.offset + piece.bytes <= from + bytes.length,
  );
}

async function expectWhole(desk: RosterDesk): Promise<void> {
  const { roster, inUse } = desk;
  expect(roster.facts()).toMatchObject({ members: 30, cards: 38 });
  for (const { memberNumber, name } of rows.members) {
    expect((await roster.findNumber(memberNumber)).found).toMatchObject([{ member: { name } }]);
    expect(await roster.search(name, 1)).toMatchObject([{ memberNumber }]);
  }
  await inUse.checkStored();
  expect(inUse.isWhole).toBe(true);
}

describe('a transfer that is cut', () => {
  it('ends in the same roster after any cuts, and fetches nothing again that was stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(7000), { maxLength: 8 }), async (cuts) => {
        let desk = await openRosterDesk();
        desk.hub.roster.publish(rows);
        for (const budget of cuts) {
          cutAfter(desk.hub.roster, budget);
          const stored = await storedHashes(desk);
          desk.hub.roster.sent.length = 0;
          const answer = await desk.fetchRoster();
          expect(answer.ok || 'link' in answer).toBe(true);
          expectNothingTwice(desk, stored);
          desk = await restarted(desk);
        }
        cutAfter(desk.hub.roster, Infinity);
        const stored = await storedHashes(desk);
        desk.hub.roster.sent.length = 0;
        expect((await desk.fetchRoster()).ok).toBe(true);
        expectNothingTwice(desk, stored);
        await expectWhole(desk);
        desk.database.close();
      }),
      { numRuns: 25 },
    );
  });

  /** What is stored at either end of a volume is not asked for; between two that are missing it may lie. */
  function expectNothingTwice(desk: RosterDesk, stored: ReadonlySet<string>): void {
    const directory = desk.hub.roster.directory;
    for (const sent of desk.hub.roster.sent) {
      expect(stored.has(sent.hash)).toBe(false);
      const pieces = piecesIn(directory, sent).sort((a, b) => a.offset - b.offset);
      if (pieces.length === 0) continue;
      expect([pieces[0], pieces.at(-1)].filter((piece) => stored.has(piece?.hash ?? ''))).toEqual([]);
    }
  }

  it('keeps the pieces that arrived whole before the cut', async () => {
    const desk = await openRosterDesk();
    desk.hub.roster.publish(rows);
    const { volumes } = desk.hub.roster.directory;
    const first = volumes[0];
    if (first === undefined) throw new Error('there are volumes');
    desk.hub.roster.send = ({ hash, bytes }) =>
      volumes.some((volume) => volume.hash === hash)
        ? endingIn(hash === first.hash ? bytes.subarray(0, bytes.length - 1) : new Uint8Array())
        : bytes;
    expect(await desk.fetchRoster()).toEqual({ ok: false, link: 'unreachable' });
    const inFirst = basePieces(desk.hub.roster.directory).filter(({ volume }) => volume === 0);
    const stored = await desk.store.hashes();
    expect(inFirst.filter(({ hash }) => !stored.has(hash))).toHaveLength(1);
    expect(inFirst.length).toBeGreaterThan(2);
    desk.hub.roster.sent.length = 0;
    desk.hub.roster.send = ({ bytes }) => bytes;
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    const again = desk.hub.roster.sent.find(({ hash }) => hash === first.hash);
    expect(again?.from).toBeGreaterThan(0);
    await expectWhole(desk);
  });

  it('of another roster is cleared away before the next one is fetched', async () => {
    const desk = await openRosterDesk();
    desk.hub.roster.publish(rows);
    cutAfter(desk.hub.roster, namedBytes(desk.hub.roster) + 1000);
    await desk.fetchRoster();
    const abandoned = await desk.store.hashes();
    expect(abandoned.size).toBeGreaterThan(3);
    const next = desk.hub.roster.publish({ members: [aMember('1', 'Only One')], cards: [] });
    // The pack is there already.
    cutAfter(desk.hub.roster, next.directory.bytes);
    expect((await desk.fetchRoster()).ok).toBe(false);
    const after = await desk.store.hashes();
    expect([...after].filter((hash) => abandoned.has(hash) && !isOf(desk, hash))).toEqual([]);
    cutAfter(desk.hub.roster, Infinity);
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    expect((await desk.roster.findNumber('1')).found).toHaveLength(1);
  });

  function isOf(desk: RosterDesk, hash: string): boolean {
    const manifest = desk.hub.roster.signed?.manifest ?? '';
    return (
      manifest.includes(hash) || basePieces(desk.hub.roster.directory).some((piece) => piece.hash === hash)
    );
  }

  it('of another roster is gone on with where both have the same', async () => {
    const desk = await openRosterDesk();
    desk.hub.roster.publish(rows);
    cutAfter(desk.hub.roster, namedBytes(desk.hub.roster) + 1000);
    await desk.fetchRoster();
    const before = await desk.store.hashes();
    desk.hub.roster.publish({ ...rows, members: rows.members.slice(0, -1) });
    const again = await restarted(desk);
    cutAfter(desk.hub.roster, Infinity);
    desk.hub.roster.sent.length = 0;
    expect(await again.fetchRoster()).toEqual({ ok: true, changed: true });
    const common = desk.hub.roster.directory.segments.filter(({ hash }) => before.has(hash));
    expect(common.length).toBeGreaterThan(1);
    expectNothingTwice(again, before);
    expect((await again.roster.findNumber('400010')).found).toHaveLength(1);
    expect([...(await again.store.hashes())].filter((hash) => !isOf(again, hash))).toEqual([]);
    expect([...again.folder.files.keys()]).toEqual([desk.hub.roster.manifest.directory.hash]);
  });

  it('on a full disk says so, keeps the old roster, and goes on once there is space', async () => {
    const desk = await openRosterDesk();
    desk.hub.roster.publish({ members: rows.members.slice(1), cards: [] });
    await desk.fetchRoster();
    desk.hub.roster.publish(rows);
    const fill = () => {
      throw new DOMException('no space', 'QuotaExceededError');
    };
    desk.database.pieces.hook('creating', fill);
    expect(await desk.fetchRoster()).toEqual({ ok: false, roster: 'disk-full' });
    expect(desk.roster.facts().members).toBe(29);
    expect((await desk.roster.findNumber('400011')).found).toHaveLength(1);
    desk.database.pieces.hook('creating').unsubscribe(fill);
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    await expectWhole(desk);
  });

  it('on a disk too full for its pieces does the same', async () => {
    const desk = await openRosterDesk();
    desk.hub.roster.publish({ members: rows.members.slice(1), cards: [] });
    await desk.fetchRoster();
    desk.hub.roster.publish({ ...rows, members: rows.members.map((row) => ({ ...row, phone: '1' })) });
    desk.folder.space = 1000;
    expect(await desk.fetchRoster()).toEqual({ ok: false, roster: 'disk-full' });
    expect(desk.roster.facts().members).toBe(29);
    expect((await desk.roster.findNumber('400011')).found).toHaveLength(1);
    desk.folder.space = Infinity;
    expect(await desk.fetchRoster()).toEqual({ ok: true, changed: true });
    await expectWhole(desk);
  });
});
