import { describe, expect, it, vi } from 'vitest';
import { newId } from '../../renderer/worker/time.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { freshDatabase, healDesk, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeBody, intakeFact } from '../support/facts.ts';
import { opened } from '../support/raw-database.ts';
import { aDraftItem } from '../support/draft-item.ts';

/** The ticket of the test body must be a real one. */
const ticket = intakeFact({ id: 1 }).body.ticket;

function intakeToSave() {
  const id = newId();
  return { id, kind: 'intake-taken' as const, about: id, body: intakeBody(ticket), technician: 'Test' };
}

describe('saving a fact', () => {
  it('writes journal, fact and view, and numbers without gaps', async () => {
    const database = freshDatabase();
    const journal = new MemoryJournal();
    const log = await openLog(database, journal);
    const saved = await Promise.all([
      log.save(intakeToSave()),
      log.save(intakeToSave()),
      log.save(intakeToSave()),
    ]);
    expect(saved.map((answer) => answer.ok && answer.fact.seq)).toEqual([1, 2, 3]);
    expect(journal.records).toHaveLength(3);
    expect(await database.facts.count()).toBe(3);
    expect(await database.intakes.count()).toBe(3);
  });

  it('survives a power cut once it is called saved: nothing is committed with relaxed durability', async () => {
    // Before the database is opened: Dexie keeps the function it finds then.
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const log = await openLog(freshDatabase(), new MemoryJournal());
    expect((await log.save(intakeToSave())).ok).toBe(true);
    const transactions = begun.mock.results.flatMap(({ value }) =>
      value instanceof IDBTransaction && value.mode === 'readwrite' ? [value] : [],
    );
    begun.mockRestore();
    expect(transactions.length).toBeGreaterThan(0);
    expect(new Set(transactions.map(({ durability }) => durability))).toEqual(new Set(['strict']));
  });

  it('leaves no trace when the journal cannot take it, and does not use up a number', async () => {
    const database = freshDatabase();
    const journal = new MemoryJournal();
    const log = await openLog(database, journal);
    journal.problem = 'disk-full';
    expect(await log.save(intakeToSave())).toEqual({ ok: false, problem: 'disk-full', isKept: false });
    expect(await database.facts.count()).toBe(0);
    journal.problem = null;
    const saved = await log.save(intakeToSave());
    expect(saved).toMatchObject({ ok: true, fact: { seq: 1 } });
  });

  it('is healed from the journal when the database failed after it', async () => {
    const database = freshDatabase();
    const journal = new MemoryJournal();
    const log = await openLog(database, journal);
    await log.save(intakeToSave());
    database.close({ disableAutoOpen: true });
    const lost = intakeToSave();
    expect(await log.save(lost)).toEqual({ ok: false, problem: 'storage-lost', isKept: true });
    await database.open();
    expect(await database.facts.get(lost.id)).toBeUndefined();
    const healed = await openLog(database, journal);
    expect(await database.facts.get(lost.id)).toMatchObject({ seq: 2, pending: 1 });
    expect(await database.intakes.get(lost.id)).toBeDefined();
    expect(await healed.save(intakeToSave())).toMatchObject({ ok: true, fact: { seq: 3 } });
  });
});

describe('healing at start', () => {
  it('brings back everything after the engine deleted the whole database, as it may on a full disk', async () => {
    const database = freshDatabase();
    const journal = new MemoryJournal();
    const log = await openLog(database, journal);
    for (let count = 0; count < 5; count += 1) await log.save(intakeToSave());
    const before = await database.intakes.toArray();
    database.close();
    await opened(indexedDB.deleteDatabase(database.name));
    await database.open();
    expect(await database.facts.count()).toBe(0);
    await openLog(database, journal);
    expect(await database.intakes.toArray()).toEqual(before);
    expect(await database.facts.where('[pending+seq]').between([1, 0], [1, Infinity]).count()).toBe(5);
  });

  it('rewrites a lost journal from the database', async () => {
    const database = freshDatabase();
    const log = await openLog(database, new MemoryJournal());
    await log.save(intakeToSave());
    await log.save(intakeToSave());
    const emptied = new MemoryJournal();
    await openLog(database, emptied);
    expect(emptied.records).toHaveLength(2);
    await openLog(database, emptied);
    expect(emptied.records).toHaveLength(2);
  });

  it('keeps and counts records that do not open, and takes the rest', async () => {
    const journal = new MemoryJournal();
    const log = await openLog(freshDatabase(), journal);
    await log.save(intakeToSave());
    const foreign = new MemoryJournal();
    const elsewhere = new SealedJournal(foreign, new Uint8Array(32).fill(99));
    await elsewhere.append([intakeFact({ id: 1 }), intakeFact({ id: 2 })]);
    const [own] = journal.records;
    const moved = `${newId()}${own?.slice(36) ?? ''}`;
    const records = [...foreign.records, 'no record', '', moved, ...journal.records];
    journal.records = [...records];
    const database = freshDatabase();
    expect(await healDesk(database, journal)).toEqual({ unopened: 5 });
    expect(journal.records).toEqual(records);
    expect(await database.facts.count()).toBe(1);
    expect(await healDesk(database, journal)).toEqual({ unopened: 5 });
  });

  it('opens nothing that both have', async () => {
    const database = freshDatabase();
    const journal = new MemoryJournal();
    const log = await openLog(database, journal);
    await log.save(intakeToSave());
    await log.save(intakeToSave());
    journal.records = journal.records.map((record) => record.slice(0, 36));
    expect(await healDesk(database, journal)).toEqual({ unopened: 0 });
    expect(journal.records).toHaveLength(2);
  });

  it('goes on numbering behind facts only the journal had', async () => {
    const journal = new MemoryJournal();
    const first = await openLog(freshDatabase(), journal);
    for (let count = 0; count < 3; count += 1) await first.save(intakeToSave());
    const second = await openLog(freshDatabase(), journal);
    const saved = await second.save(intakeToSave());
    expect(saved).toMatchObject({ ok: true, fact: { seq: 4 } });
  });

  it('drops a draft whose intake was committed just before the end', async () => {
    const database = freshDatabase();
    const journal = new MemoryJournal();
    const log = await openLog(database, journal);
    const drafts = createDrafts(database, 'AA', () => undefined);
    const kept = await drafts.start(null);
    const committed = await drafts.start(null);
    await log.save({ ...intakeToSave(), id: committed.id, about: committed.id });
    await openLog(database, journal);
    expect((await drafts.all()).map((draft) => draft.id)).toEqual([kept.id]);
  });

  it('goes on counting tickets behind those in the journal', async () => {
    const journal = new MemoryJournal();
    const first = freshDatabase();
    await (await openLog(first, journal)).save(intakeToSave());
    const second = freshDatabase();
    const intakes = createIntakes(second, await openLog(second, journal), 'AA', 0);
    const draft = await createDrafts(second, 'AA', () => undefined).start(null);
    const items = [aDraftItem(newId())];
    const person = { ...draft.person, name: 'Sample Visitor' };
    const committed = await intakes.commit({ ...draft, person, items }, 'Test');
    expect(committed).toMatchObject({
      ok: true,
      intake: { taken: { body: { ticket: expect.stringMatching(/^AA-0002-/) } } },
    });
  });
});
