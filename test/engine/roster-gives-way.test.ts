import { expect, it } from 'vitest';
import { basePieces } from '../../renderer/worker/roster/needed-hashes.ts';
import { openRosterDesk, storedHashes } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const rows = {
  members: Array.from({ length: 60 }, (_, at) => aMember(`2000${at + 10}`, `Sample P${at}`)),
  cards: [],
};

it('while somebody is busy nothing of a roster is taken in, and it arrives once they are not', async () => {
  const desk = await openRosterDesk();
  desk.hub.roster.publish(rows);
  const turns: (() => void)[] = [];
  desk.turn = () => new Promise((resolve) => turns.push(resolve));
  const arrival = desk.fetchRoster();
  await expect.poll(() => turns.length).toBeGreaterThan(0);
  const pieces = basePieces(desk.hub.roster.directory).map(({ hash }) => hash);
  const stored = await storedHashes(desk);
  expect(pieces.filter((hash) => stored.has(hash))).toEqual([]);
  desk.turn = () => Promise.resolve();
  turns.forEach((begin) => begin());
  expect(await arrival).toEqual({ ok: true, changed: true });
});
