import { expect, it } from 'vitest';
import type { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import { openRosterDesk, restarted, type RosterDesk } from '../support/roster-desk.ts';
import { aMember } from '../support/roster-rows.ts';

const members = Array.from({ length: 12 }, (_, at) => aMember(`2000${at + 10}`, `Sample Person${at}`));

/** A desk with a roster, and its database once more, as the page has it before anybody unlocked it. */
async function locked(): Promise<{ desk: RosterDesk; next: RosterDatabase }> {
  const desk = await openRosterDesk();
  desk.hub.roster.publish({ members, cards: [] });
  desk.hub.roster.change({ kind: 'member', region: 'emea', number: '200010', member: null });
  await desk.fetchRoster();
  const { database } = await restarted(desk);
  return { desk, next: database };
}

it('all in the database is read before the key is there, so that opening reads none of it again', async () => {
  const { next } = await locked();
  await next.readAhead();
  const stored = await next.pieces.toCollection().primaryKeys();
  await next.pieces.bulkDelete(stored);
  const read = await Promise.all(stored.map((hash) => next.sealedPiece(hash)));
  expect(read).not.toContain(null);
  // Each only once: what was read ahead is not kept.
  expect(await next.sealedPiece(stored[0] ?? '')).toBeNull();
});

it('what was read ahead for nothing goes when the roster is open', async () => {
  const { desk, next } = await locked();
  await next.readAhead();
  const page = desk.hub.roster.manifest.changes[0]?.hash ?? '';
  await next.pieces.delete(page);
  next.endReadingAhead();
  expect(await next.sealedPiece(page)).toBeNull();
});

it('a laptop without a roster has nothing to read, and pieces that are gone are passed over', async () => {
  const empty = await openRosterDesk();
  await expect(empty.database.readAhead()).resolves.toBeUndefined();
  const { next } = await locked();
  await next.pieces.clear();
  await expect(next.readAhead()).resolves.toBeUndefined();
});
