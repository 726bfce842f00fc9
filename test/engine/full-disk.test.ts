/** The database fails after the journal took a fact. What was journaled exists: once, under one number. */
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { nothingNoted, type Draft } from '../../domain/intake/draft.ts';
import { waitingFacts } from '../../renderer/worker/desk-database.ts';
import type { CommitResult } from '../../renderer/worker/service/intakes-service.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, MemoryJournal, onFullDisk, openLog } from '../support/desk-storage.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

const full = { ok: false, problem: 'disk-full', isKept: true };

async function startDesk() {
  const database = freshDatabase();
  const disk = onFullDisk(database);
  const journal = new MemoryJournal();
  const log = await openLog(database, journal);
  const drafts = createDrafts(database, 'AA', () => undefined);
  const intakes = createIntakes(database, log, 'AA', 0);
  const fill = async (name: string): Promise<Draft> => {
    const draft = await drafts.start(null);
    const item = {
      id: newId(),
      model: 'EOS R5',
      kind: 'body' as const,
      serialText: '012345',
      unreadable: false,
      unreadableBecause: '',
      service: 'clean-and-check' as const,
      fault: '',
      accessories: [],
      ...nothingNoted,
    };
    return { ...draft, person: { ...draft.person, name }, items: [item] };
  };
  const seqs = async () => (await database.facts.orderBy('[desk+seq]').toArray()).map(({ seq }) => seq);
  return { database, disk, journal, log, drafts, intakes, fill, seqs };
}

function ticketOf(result: CommitResult): string | null {
  return result.ok ? result.intake.taken.body.ticket : null;
}

describe('an intake that came only to the journal', () => {
  it('is the same when it is taken in again: one fact, one number, one ticket', async () => {
    const { database, disk, journal, drafts, intakes, fill, seqs } = await startDesk();
    const draft = await fill('Zoë Sample');
    disk.isFull = true;
    expect(await intakes.commit(draft, 'Test')).toEqual(full);
    expect(await intakes.commit(draft, 'Test')).toEqual(full);
    expect(await database.facts.count()).toBe(0);
    disk.isFull = false;
    expect(ticketOf(await intakes.commit(draft, 'Test'))).toMatch(/^AA-0001-/);
    expect(journal.records).toHaveLength(1);
    expect(await seqs()).toEqual([1]);
    expect(await drafts.all()).toEqual([]);
  });

  it('has its ticket counted: the next visitor never gets the same', async () => {
    const { disk, journal, intakes, fill, seqs } = await startDesk();
    const [first, second] = [await fill('Zoë Sample'), await fill('Ana Example')];
    disk.isFull = true;
    await intakes.commit(first, 'Test');
    // Nothing is known to be stored yet: no ticket is given away, and nothing more is recorded.
    expect(await intakes.commit(second, 'Test')).toEqual({ ...full, isKept: false });
    expect(journal.records).toHaveLength(1);
    disk.isFull = false;
    expect(ticketOf(await intakes.commit(second, 'Test'))).toMatch(/^AA-0002-/);
    expect(ticketOf(await intakes.commit(first, 'Test'))).toMatch(/^AA-0001-/);
    expect(await seqs()).toEqual([1, 2]);
  });

  it('is the same after a restart', async () => {
    const { database, disk, journal, intakes, fill } = await startDesk();
    const draft = await fill('Zoë Sample');
    disk.isFull = true;
    await intakes.commit(draft, 'Test');
    disk.isFull = false;
    const again = createIntakes(database, await openLog(database, journal), 'AA', 0);
    expect(await database.drafts.count()).toBe(0);
    expect(ticketOf(await again.commit(draft, 'Test'))).toMatch(/^AA-0001-/);
    expect(journal.records).toHaveLength(1);
  });

  it('is told of, to be shown and sent, when the database takes it by itself', async () => {
    const { database, disk, log, intakes, fill } = await startDesk();
    const saved: string[] = [];
    log.onSaved((facts) => void saved.push(...facts.map(({ id }) => id)));
    const draft = await fill('Zoë Sample');
    disk.isFull = true;
    await intakes.commit(draft, 'Test');
    expect((await log.catchUp()).ok).toBe(false);
    expect(saved).toEqual([]);
    disk.isFull = false;
    expect(await log.catchUp()).toMatchObject({ ok: true, facts: [{ id: draft.id }] });
    expect(saved).toEqual([draft.id]);
    expect(await waitingFacts(database).count()).toBe(1);
    expect(await intakes.intake(draft.id)).not.toBeNull();
    expect(await log.catchUp()).toEqual({ ok: true, facts: [] });
  });

  it('is not one when the journal refused it, and its draft stays', async () => {
    const { journal, drafts, intakes, fill } = await startDesk();
    const draft = await fill('Zoë Sample');
    await drafts.save(draft);
    journal.problem = 'disk-full';
    expect(await intakes.commit(draft, 'Test')).toEqual({ ...full, isKept: false });
    expect(await drafts.all()).toHaveLength(1);
  });
});

describe('a status that came only to the journal', () => {
  async function withIntake() {
    const desk = await startDesk();
    const draft = await desk.fill('Zoë Sample');
    await desk.intakes.commit(draft, 'Test');
    return { ...desk, id: draft.id };
  }

  it('is the same when it is set again, and in line with what is set after', async () => {
    const { disk, journal, intakes, id } = await withIntake();
    disk.isFull = true;
    expect(await intakes.move(id, 'in-work', 'Test')).toEqual(full);
    expect(await intakes.move(id, 'ready', 'Test')).toEqual({ ...full, isKept: false });
    disk.isFull = false;
    expect(await intakes.move(id, 'in-work', 'Test')).toMatchObject({
      ok: true,
      intake: { status: { status: 'in-work', conflict: false } },
    });
    expect(journal.records).toHaveLength(2);
    disk.isFull = true;
    await intakes.move(id, 'ready', 'Test');
    disk.isFull = false;
    const handedBack = await intakes.move(id, 'handed-back', 'Test');
    expect(handedBack).toMatchObject({
      intake: {
        status: { status: 'handed-back', conflict: false },
        moves: [{ to: 'in-work' }, { to: 'ready' }, { to: 'handed-back' }],
      },
    });
  });
});

describe('verdicts and decisions', () => {
  it('are journaled though the database is full, and all of them are stored later, in order', async () => {
    const { disk, journal, log, seqs } = await startDesk();
    const about = newId();
    const decision = { kind: 'decision-made' as const, about, technician: 'Test' };
    const body = { treatAs: 'priority' as const, because: 'saw the account' };
    disk.isFull = true;
    expect(await log.save({ ...decision, id: newId(), body })).toEqual(full);
    // The same button again, and another decision.
    expect(await log.save({ ...decision, id: newId(), body })).toEqual(full);
    const other = { ...body, treatAs: 'standard' as const };
    expect(await log.save({ ...decision, id: newId(), body: other })).toEqual(full);
    expect(journal.records).toHaveLength(2);
    disk.isFull = false;
    expect(await log.save({ ...decision, id: newId(), body })).toMatchObject({ ok: true, fact: { seq: 1 } });
    expect(await seqs()).toEqual([1, 2]);
  });
});

describe('healing from the journal', () => {
  it('gives a fact back just as it was written, spaces and all', async () => {
    const { database, journal, intakes, fill } = await startDesk();
    const draft = await fill('Zoë Sample');
    await intakes.commit({ ...draft, contact: { ...draft.contact, place: ' press seat 12 ' } }, 'Test');
    const [before] = await database.facts.toArray();
    const rebuilt = freshDatabase();
    await openLog(rebuilt, journal);
    expect((await rebuilt.facts.toArray())[0]?.fact).toEqual(before?.fact);
  });
});
