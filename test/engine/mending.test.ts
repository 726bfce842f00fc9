/** Rows that do not open are made anew from the journal and from facts, and nothing else is touched. */
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { DeskDatabase, waitingFacts } from '../../renderer/worker/desk-database.ts';
import { FactLog } from '../../renderer/worker/facts/fact-log.ts';
import { readForeign } from '../../renderer/worker/facts/foreign.ts';
import { heal } from '../../renderer/worker/facts/heal.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { Mending } from '../../renderer/worker/facts/mending.ts';
import { refoldViews } from '../../renderer/worker/facts/refold.ts';
import { factRow } from '../../renderer/worker/facts/store-facts.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { SealedRowError } from '../../renderer/worker/vault/sealed-row.ts';
import { freshDatabase, MemoryJournal } from '../support/desk-storage.ts';
import { intakeFact, moveFact, settledFact } from '../support/facts.ts';
import { damageRecords, readRecords } from '../support/raw-database.ts';
import { testDeskKey, testJournalKey } from '../support/vault.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

const taken = intakeFact({ id: 1 });
const move = moveFact({ id: 2, about: taken.id, to: 'ready', after: [taken.id] });
const other = intakeFact({ id: 3 });
/** What another desk did with one of them: pulled, and in no journal here. */
const pulled = moveFact({ id: 4, desk: 'BB', about: other.id, to: 'in-work', after: [other.id] });
const own: readonly Fact[] = [taken, move, other];

/** A desk with these facts, all of them answered for by the hub. */
async function deskAtWork(journal: MemoryJournal): Promise<string> {
  const database = freshDatabase();
  await new SealedJournal(journal, testJournalKey).append(own);
  await database.facts.bulkPut([...own, pulled].map(factRow));
  await refoldViews(database);
  database.close();
  return database.name;
}

/** Opens the storage as the app does at start. */
async function start(name: string, journal: MemoryJournal) {
  const database = new DeskDatabase(testDeskKey, name);
  await refoldViews(database);
  const sealed = new SealedJournal(journal, testJournalKey);
  const log = new FactLog(database, sealed, 'AA');
  const mending = new Mending(database, sealed);
  database.onDamage = () => void mending.mend();
  const left = vi.fn();
  const mended = vi.fn(() => log.resume());
  const asksHub = vi.fn();
  Object.assign(mending, { onLeft: left, onMended: mended, onAsksHub: asksHub });
  await mending.andAgain(() => heal(database, sealed, log, 'AA'));
  await mending.mend();
  const intakes = createIntakes(database, log, 'AA', 0);
  return {
    database,
    log,
    mending,
    left,
    mended,
    asksHub,
    read: (id: string) => mending.around(() => intakes.intake(id)),
  };
}

const waitingIds = async (database: DeskDatabase) => (await waitingFacts(database).primaryKeys()).sort();

it('a view is folded anew from its facts, of whichever desk', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  const before = await readRecords(name);
  await damageRecords(name, 'intakes', [taken.id, other.id]);
  const { database, read, left } = await start(name, journal);
  expect(await read(taken.id)).toMatchObject({ taken, status: { status: 'ready' } });
  expect(await read(other.id)).toMatchObject({ taken: other, status: { status: 'in-work' } });
  expect(database.damaged.size).toBe(0);
  expect(left).not.toHaveBeenCalled();
  const after = await readRecords(name);
  const readable = (records: ReadonlyMap<string, readonly unknown[]>) =>
    records.get('intakes')?.map((record): unknown => ({ ...Object(record), sealed: null }));
  expect(readable(after)).toEqual(readable(before));
  expect(after.get('facts')).toEqual(before.get('facts'));
});

it('a fact comes back from the journal, and is sent again', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  // The last of the desk's own is met at start, the other when all are looked at.
  await damageRecords(name, 'facts', [taken.id, other.id]);
  const { database, left } = await start(name, journal);
  expect((await database.facts.bulkGet([taken.id, other.id])).map((row) => row?.fact)).toEqual([
    taken,
    other,
  ]);
  expect(await waitingIds(database)).toEqual([taken.id, other.id]);
  expect(left).not.toHaveBeenCalled();
});

it('facts come back before the views that are folded from them', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  await damageRecords(name, 'facts', [taken.id, move.id]);
  await damageRecords(name, 'intakes', [taken.id, other.id]);
  const { read, left } = await start(name, journal);
  expect(await read(taken.id)).toMatchObject({ taken, status: { status: 'ready' } });
  expect(await read(other.id)).toMatchObject({ status: { status: 'in-work' } });
  expect(left).not.toHaveBeenCalled();
});

it('what neither has stays as it is, byte by byte, and is told', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  await damageRecords(name, 'facts', [pulled.id]);
  await damageRecords(name, 'intakes', [taken.id, other.id]);
  const damaged = await readRecords(name);
  const { read, left, database } = await start(name, journal);
  expect(await read(taken.id)).toMatchObject({ status: { status: 'ready' } });
  await expect(read(other.id)).rejects.toThrow(SealedRowError);
  expect([...database.damaged].sort()).toEqual([`facts/${pulled.id}`, `intakes/${other.id}`]);
  expect(left).toHaveBeenCalled();
  const after = await readRecords(name);
  expect(after.get('facts')).toEqual(damaged.get('facts'));
  expect(after.get('intakes')?.[1]).toEqual(damaged.get('intakes')?.[1]);
});

it('a view without any of its facts stays as it is', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  const database = new DeskDatabase(testDeskKey, name);
  await database.facts.bulkDelete([other.id, pulled.id]);
  database.close();
  journal.records = journal.records.slice(0, 2);
  await damageRecords(name, 'intakes', [other.id]);
  const { read } = await start(name, journal);
  await expect(read(other.id)).rejects.toThrow(SealedRowError);
});

it('a journal record that does not open either brings nothing back', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  journal.records = journal.records.map((record) => record.slice(0, -8) + 'AAAAAAA=');
  await damageRecords(name, 'facts', [taken.id]);
  await damageRecords(name, 'intakes', [taken.id]);
  const before = await readRecords(name);
  const { read, left } = await start(name, journal);
  await expect(read(taken.id)).rejects.toThrow(SealedRowError);
  expect(left).toHaveBeenCalled();
  expect((await readRecords(name)).get('facts')).toEqual(before.get('facts'));
});

it('a desk opens without a fact that nothing holds any more, and numbers go on behind it', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  journal.records = journal.records.slice(0, 2);
  await damageRecords(name, 'facts', [other.id]);
  const before = (await readRecords(name)).get('facts');
  const { database, log, left } = await start(name, journal);
  expect(left).toHaveBeenCalled();
  const later = moveFact({ id: 7, about: taken.id, to: 'handed-back', after: [move.id] });
  expect(await log.save(later)).toMatchObject({ ok: true, fact: { seq: other.seq + 1 } });
  expect(await waitingIds(database)).toEqual([later.id]);
  expect((await readRecords(name)).get('facts')).toEqual(expect.arrayContaining([...(before ?? [])]));
});

it('facts that only the hub still has are asked of it, once, and the views they are in are whole again', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  journal.records = [];
  await damageRecords(name, 'facts', [pulled.id, other.id]);
  await damageRecords(name, 'intakes', [other.id]);
  const { database, mending, mended, asksHub, read } = await start(name, journal);
  await expect(read(other.id)).rejects.toThrow(SealedRowError);
  expect(mending.takeAsksHub()).toBe(true);
  expect(mending.takeAsksHub()).toBe(false);
  // Met again, as at every push: nothing new is asked, or one run would make the next.
  await expect(database.facts.get(other.id)).rejects.toThrow(SealedRowError);
  await mending.mend();
  expect(mending.takeAsksHub()).toBe(false);
  expect(asksHub).toHaveBeenCalledOnce();
  // As a pull does it.
  const calls = mended.mock.calls.length;
  await database.facts.bulkPut([other, pulled].map(factRow));
  mending.came([other, pulled]);
  await expect.poll(() => mended.mock.calls.length).toBeGreaterThan(calls);
  expect(await read(other.id)).toMatchObject({ taken: other, status: { status: 'in-work' } });
  expect(database.damaged.size).toBe(0);
});

it('what was journaled about a damaged view is stored at the next start, and the view is whole', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  const later = moveFact({ id: 5, about: taken.id, to: 'handed-back', after: [move.id] });
  await new SealedJournal(journal, testJournalKey).append([later]);
  await damageRecords(name, 'intakes', [taken.id]);
  const { database, read } = await start(name, journal);
  expect(await read(taken.id)).toMatchObject({ status: { status: 'handed-back' } });
  expect(await waitingIds(database)).toEqual([later.id]);
});

it('what is saved about a damaged view goes into it as soon as it is whole', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  const { log, database, mended, read } = await start(name, journal);
  await damageRecords(name, 'intakes', [taken.id]);
  const later = moveFact({ id: 5, about: taken.id, to: 'handed-back', after: [move.id] });
  expect(await log.save(later)).toEqual({ ok: false, problem: 'damaged', isKept: true });
  await expect.poll(() => mended.mock.calls.length).toBe(1);
  expect(await log.catchUp()).toMatchObject({ ok: true, facts: [{ id: later.id }] });
  expect(log.isCaughtUp).toBe(true);
  expect(await read(taken.id)).toMatchObject({ status: { status: 'handed-back' } });
  expect(await waitingIds(database)).toEqual([later.id]);
});

it('a fact that was damaged when an update learnt to read it is folded in, and no longer foreign', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  const answer = { flag: 'serial-twice', answer: 'misread' } as const;
  const settled = settledFact({ id: 6, about: taken.id, answer, inViewOf: [taken.id, other.id] });
  await new SealedJournal(journal, testJournalKey).append([settled]);
  const database = new DeskDatabase(testDeskKey, name);
  await database.facts.put(factRow(settled));
  await database.write('foreign', [{ id: settled.id, about: settled.about }]);
  await database.write('foldedBy', 'what the app before knew');
  database.close();
  await damageRecords(name, 'facts', [settled.id]);
  const again = await start(name, journal);
  expect((await again.read(taken.id))?.settlements).toEqual([settled]);
  expect(await readForeign(again.database)).toEqual([]);
});

it('nothing is looked at while no damage is met', async () => {
  const journal = new MemoryJournal();
  const name = await deskAtWork(journal);
  const { database } = await start(name, journal);
  const pages = vi.spyOn(journal, 'journalRead');
  const rows = vi.spyOn(database.facts, 'toCollection');
  await new Mending(database, new SealedJournal(journal, testJournalKey)).mend();
  expect(pages).not.toHaveBeenCalled();
  expect(rows).not.toHaveBeenCalled();
});
