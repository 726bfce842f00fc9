import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { nothingAdded } from '../../domain/intake/draft.ts';
import { DeskDatabase, type StoredFact } from '../../renderer/worker/desk-database.ts';
import { toWaiting } from '../../renderer/worker/facts/store-facts.ts';
import { SealedRowError } from '../../renderer/worker/vault/sealed-row.ts';
import { storageProblem } from '../../renderer/worker/open-database.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { damageRecords, putRecords, readRecords } from '../support/raw-database.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

const stored = (id: number): StoredFact => toWaiting(intakeFact({ id }));

const [one, two, three] = [stored(1), stored(2), stored(3)] as const;

async function withFacts(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await database.facts.bulkAdd([one, two, three]);
  return database;
}

/** One record as it lies on the disk. */
async function onDisk(database: DeskDatabase, id: string): Promise<{ sealed: Uint8Array }> {
  const records = (await readRecords(database.name)).get('facts') ?? [];
  const found = records.find((record) => isSealed(record) && record.id === id);
  if (!isSealed(found)) throw new Error('no such record');
  return found;
}

function isSealed(record: unknown): record is { id: string; sealed: Uint8Array } {
  return typeof record === 'object' && record !== null && 'id' in record && 'sealed' in record;
}

describe('a sealed row', () => {
  it('comes back however it is asked for', async () => {
    const database = await withFacts();
    const { facts } = database;
    const all = [one, two, three];
    expect(await facts.get(two.id)).toEqual(two);
    expect(await facts.bulkGet([three.id, 'none', one.id])).toEqual([three, undefined, one]);
    expect(await facts.toArray()).toEqual(all);
    expect(await facts.where('[desk+seq]').between(['AA', 2], ['AA', 3], true, true).toArray()).toEqual([
      two,
      three,
    ]);
    expect(await facts.orderBy('[desk+seq]').reverse().toArray()).toEqual([three, two, one]);
    expect(await facts.orderBy('[desk+seq]').last()).toEqual(three);
    expect(await facts.filter(({ fact }) => fact.seq !== 2).toArray()).toEqual([one, three]);
    expect(await facts.where('id').anyOf([one.id, three.id]).toArray()).toEqual([one, three]);
    expect(await facts.toCollection().offset(1).limit(1).toArray()).toEqual([two]);
    const seen: StoredFact[] = [];
    await facts.each((row) => void seen.push(row));
    expect(seen).toEqual(all);
  });

  it('is found and counted by its indexes without being opened', async () => {
    const database = await withFacts();
    await putRecords(database.name, 'facts', [{ ...(await onDisk(database, one.id)), sealed: null }]);
    expect(await database.facts.where('[pending+about]').equals([1, one.about]).primaryKeys()).toEqual([
      one.id,
    ]);
    expect(
      await database.facts
        .where('[pending+about]')
        .anyOf([[1, one.about]])
        .keys(),
    ).toEqual([[1, one.about]]);
    expect(await database.facts.count()).toBe(3);
  });

  it('is changed in place, sealed parts and plain ones', async () => {
    const database = await withFacts();
    await database.facts
      .where('[pending+seq]')
      .between([1, 2], [1, 3], true, true)
      .modify((row: StoredFact, ref) => {
        const { pending, ...rest } = row;
        ref.value = { ...rest, quarantined: 1, reason: 'body: invalid' };
      });
    const { pending, ...rest } = two;
    expect(await database.facts.get(two.id)).toEqual({ ...rest, quarantined: 1, reason: 'body: invalid' });
    expect(await database.facts.where('[quarantined+about]').equals([1, three.about]).count()).toBe(1);
    expect(await database.facts.get(one.id)).toEqual(one);
  });

  it('lies on the disk as plain properties without anything personal, and bytes', async () => {
    const database = await withFacts();
    await database.drafts.put({ ...emptyDraft, person: { ...emptyDraft.person, name: 'Sample Visitor' } });
    await database.write('settings', { technician: 'Alex' });
    const sealed = expect.any(Uint8Array);
    const records = await readRecords(database.name);
    expect(records.get('facts')?.[0]).toEqual({
      id: one.id,
      desk: 'AA',
      seq: 1,
      about: one.about,
      pending: 1,
      sealed,
    });
    expect(records.get('drafts')).toEqual([{ id: emptyDraft.id, changedAt: 5, sealed }]);
    expect(records.get('meta')).toEqual([{ key: 'settings', sealed }]);
  });

  it('is sealed within the transaction: one that fails leaves nothing', async () => {
    const database = freshDatabase();
    const failing = database.transaction('rw', database.facts, async () => {
      await database.facts.bulkPut([one, two]);
      expect(await database.facts.get(one.id)).toEqual(one);
      throw new Error('no power');
    });
    await expect(failing).rejects.toThrow('no power');
    expect(await database.facts.count()).toBe(0);
  });
});

describe('a row that does not open', () => {
  const expectDamage = async (database: DeskDatabase): Promise<void> => {
    let told = 0;
    database.onDamage = () => (told += 1);
    await expect(database.facts.get(one.id)).rejects.toThrow(SealedRowError);
    await expect(database.facts.toArray()).rejects.toThrow(SealedRowError);
    await expect(database.facts.filter(() => true).toArray()).rejects.toThrow(SealedRowError);
    await expect(database.facts.toCollection().modify({ seq: 9 })).rejects.toThrow(SealedRowError);
    expect(told).toBe(4);
    expect(await database.facts.get(two.id)).toEqual(two);
    expect(await database.facts.count()).toBe(3);
  };

  it('is an error with a name, wherever a bit of it flipped, and stays where it is', async () => {
    const database = await withFacts();
    const record = await onDisk(database, one.id);
    for (const at of [0, 11, 12, record.sealed.length - 17, record.sealed.length - 1]) {
      const sealed = record.sealed.map((byte, index) => (index === at ? byte ^ 4 : byte));
      await putRecords(database.name, 'facts', [{ ...record, sealed }]);
      await expectDamage(database);
    }
    await putRecords(database.name, 'facts', [record]);
    expect(await database.facts.get(one.id)).toEqual(one);
  });

  it('is one that was moved here from another key', async () => {
    const database = await withFacts();
    await putRecords(database.name, 'facts', [{ ...(await onDisk(database, two.id)), id: one.id }]);
    await expectDamage(database);
  });

  it('is one that never was sealed', async () => {
    const database = await withFacts();
    await putRecords(database.name, 'facts', [one]);
    await expectDamage(database);
  });

  it('is every one with the key of another vault; with the right key all are there again', async () => {
    const database = await withFacts();
    database.close();
    const other = new DeskDatabase(new Uint8Array(32).fill(99), database.name);
    for (const { id } of [one, two, three]) await expect(other.facts.get(id)).rejects.toThrow(SealedRowError);
    other.close();
    await database.open();
    expect(await database.facts.toArray()).toEqual([one, two, three]);
  });

  it('shows as a problem of the storage when something is to be saved on it', async () => {
    const database = freshDatabase();
    const log = await openLog(database, new MemoryJournal());
    const taken = intakeFact({ id: 4 });
    await log.save({ ...taken, technician: 'Test' });
    await damageRecords(database.name, 'intakes', [taken.id]);
    const moved = moveFact({ id: 5, about: taken.id, to: 'ready', after: [taken.id] });
    const notSaved = { ok: false, problem: 'damaged', isKept: true };
    expect(await log.save({ ...moved, technician: 'Test' })).toEqual(notSaved);
    expect(await log.save({ ...intakeFact({ id: 6 }), technician: 'Test' })).toMatchObject({ ok: true });
    expect(storageProblem(new SealedRowError('intakes/1'))).toBe('damaged');
  });
});

const emptyDraft = {
  ...nothingAdded,
  id: one.id,
  changedAt: 5,
  person: { name: '', memberNumber: null, card: null },
  contact: { phone: '', email: '', place: '' },
  language: 'en' as const,
  verdict: null,
  queue: 'ordinary' as const,
  items: [],
};
