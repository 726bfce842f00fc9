/** Notes of the workshop: saved once however often they are pressed, undone within the day, seen by the board. */
import { expect, it } from 'vitest';
import type { BodyOf } from '../../domain/facts/kinds.ts';
import { workDone } from '../../domain/intake/work.ts';
import { readBoard, type BoardFilter } from '../../renderer/worker/intakes/board.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { createWorkNotes, recentParts } from '../../renderer/worker/intakes/work-notes.ts';
import { applyToViews } from '../../renderer/worker/facts/views.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeFact, moveFact, noteFact } from '../support/facts.ts';

const taken = intakeFact({ id: 1, desk: 'BB' });
const shutter = { name: 'Shutter unit', number: 'CY3-1847', count: 1 };
const work: BodyOf<'work-noted'> = { items: [], note: 'replaced', parts: [shutter], minutes: 25 };

async function startDesk() {
  const database = freshDatabase();
  const journal = new MemoryJournal();
  const log = await openLog(database, journal);
  const intakes = createIntakes(database, log, 'AA', 0);
  const notes = createWorkNotes({ database, log, intakes, timeZone: () => 'Europe/Paris' });
  await applyToViews(database, [taken]);
  const tickets = async (filter: Partial<BoardFilter>) => {
    const { rows } = await readBoard(database, 'AA', { text: '', statuses: [], limit: 50, ...filter });
    return rows.map(({ id }) => id);
  };
  return { database, journal, intakes, notes, tickets };
}

it('a note pressed twice, and once more, is one note', async () => {
  const { notes, journal } = await startDesk();
  const id = newId();
  await Promise.all([notes.note(id, taken.id, work, 'Alex'), notes.note(id, taken.id, work, 'Alex')]);
  const result = await notes.note(id, taken.id, work, 'Alex');
  expect(result).toMatchObject({ ok: true, intake: { workNotes: [{ id, technician: 'Alex', body: work }] } });
  expect(journal.records).toHaveLength(1);
});

it('a note names only items of its intake, and only an intake that is here', async () => {
  const { notes } = await startDesk();
  const other = { ...work, items: [newId()] };
  expect(await notes.note(newId(), taken.id, other, 'Alex')).toEqual({
    ok: false,
    problem: 'items-unknown',
  });
  expect(await notes.note(newId(), newId(), work, 'Alex')).toEqual({ ok: false, problem: 'no-such-intake' });
});

it('a note that could not be saved is told, and is saved by the next try', async () => {
  const { notes, journal } = await startDesk();
  const id = newId();
  journal.problem = 'disk-full';
  expect(await notes.note(id, taken.id, work, 'Alex')).toEqual({
    ok: false,
    problem: 'disk-full',
    isKept: false,
  });
  journal.problem = null;
  expect(await notes.note(id, taken.id, work, 'Alex')).toMatchObject({ ok: true });
});

it('a note of today is undone with a reason, once', async () => {
  const { notes } = await startDesk();
  const id = newId();
  await notes.note(id, taken.id, work, 'Alex');
  expect(await notes.undo(taken.id, id, ' ', 'Alex')).toEqual({ ok: false, problem: 'reason-missing' });
  const undone = await notes.undo(taken.id, id, 'another camera', 'Alex');
  expect(undone.ok && workDone(undone.intake)).toEqual({ minutes: 0, parts: [] });
  expect(await notes.undo(taken.id, id, 'again', 'Alex')).toEqual({ ok: false, problem: 'no-such-note' });
});

it('a note of another day stays', async () => {
  const { database, notes } = await startDesk();
  const old = noteFact({ id: 2, about: taken.id });
  await applyToViews(database, [{ ...old, at: '2020-01-01T10:00:00.000Z/0000/AA' }]);
  expect(await notes.undo(taken.id, old.id, 'late', 'Alex')).toEqual({ ok: false, problem: 'too-late' });
});

it('what somebody worked on last is theirs on the board, in whatever letters they sign', async () => {
  const { database, notes, tickets } = await startDesk();
  const untouched = intakeFact({ id: 3, desk: 'BB' });
  await applyToViews(database, [untouched]);
  expect(await tickets({ technician: 'Alex' })).toEqual([]);
  await notes.note(newId(), taken.id, work, 'Alex');
  expect(await tickets({ technician: 'alex' })).toEqual([taken.id]);
  expect(await tickets({ technician: 'Bo' })).toEqual([]);
});

it('the board is narrowed by level, product and what is overdue, and counts by status', async () => {
  const { database, tickets } = await startDesk();
  const now = Date.now();
  const [item] = taken.body.items;
  if (item === undefined) throw new Error('a test intake has an item');
  const late = intakeFact({ id: 4, desk: 'BB' });
  const body = {
    ...late.body,
    verdict: { id: newId(), verdict: 'priority' as const, level: 'gold' as const },
    items: [{ ...item, model: 'RF 24-70mm F2.8 L IS USM' }],
    promise: { by: now - 1, because: null },
  };
  await applyToViews(database, [{ ...late, v: 2, body }]);
  expect(await tickets({})).toEqual([late.id, taken.id]);
  expect(await tickets({ overdueAt: now })).toEqual([late.id]);
  expect(await tickets({ level: 'gold' })).toEqual([late.id]);
  expect(await tickets({ level: 'none' })).toEqual([taken.id]);
  expect(await tickets({ product: 'rf 24-70' })).toEqual([late.id]);
  // A ticket or a serial number is no product.
  expect(await tickets({ product: '012345678901' })).toEqual([]);
  expect(await tickets({ product: 'rf', level: 'silver' })).toEqual([]);
  await applyToViews(database, [moveFact({ id: 5, about: late.id, to: 'ready', after: [late.id] })]);
  expect(await tickets({ overdueAt: now })).toEqual([]);
  const page = await readBoard(database, 'AA', {
    text: '',
    statuses: ['received'],
    limit: 1,
    seek: taken.id,
  });
  expect(page).toMatchObject({
    total: 1,
    place: 0,
    counts: { received: 1, 'in-work': 0, ready: 1, 'handed-back': 0 },
  });
});

it('parts used lately are told once each, the latest first, without those undone', async () => {
  const { database, notes } = await startDesk();
  const screw = { name: 'Screw', number: null, count: 4 };
  const wrong = newId();
  await notes.note(newId(), taken.id, work, 'Alex');
  await notes.note(newId(), taken.id, { ...work, parts: [screw, shutter] }, 'Alex');
  await notes.note(wrong, taken.id, { ...work, parts: [{ ...screw, name: 'Flex' }] }, 'Alex');
  await notes.undo(taken.id, wrong, 'not used', 'Alex');
  expect((await recentParts(database, 5)).map(({ name }) => name).sort()).toEqual(['Screw', 'Shutter unit']);
  expect(await recentParts(database, 1)).toHaveLength(1);
});
