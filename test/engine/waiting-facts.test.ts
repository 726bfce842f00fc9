/** What is known of the facts that wait, against what the index says. */
import { describe, expect, it } from 'vitest';
import { DeskDatabase, waitingFacts } from '../../renderer/worker/desk-database.ts';
import { factRow, toWaiting } from '../../renderer/worker/facts/store-facts.ts';
import { freshDatabase } from '../support/desk-storage.ts';
import { intakeFact } from '../support/facts.ts';
import { testDeskKey } from '../support/vault.ts';

const [one, two, three] = [intakeFact({ id: 1 }), intakeFact({ id: 2 }), intakeFact({ id: 3 })] as const;

async function withFacts(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await database.facts.bulkPut([toWaiting(three), toWaiting(one), factRow(two)]);
  return database;
}

/** The same database, as the next start of the app finds it. */
async function openedAnew({ name }: DeskDatabase): Promise<DeskDatabase> {
  const database = new DeskDatabase(testDeskKey, name);
  await database.open();
  return database;
}

describe('facts that wait', () => {
  it('are known by what was written, in the order of their numbers', async () => {
    const { waiting } = await withFacts();
    expect(waiting.count).toBe(2);
    expect(waiting.oldestFirst()).toEqual([one.id, three.id]);
    expect(waiting.oldest()).toBe(one.id);
    expect(waiting.subjects()).toEqual(new Set([one.about, three.about]));
    expect([one, two, three].map(({ about }) => waiting.isAbout(about))).toEqual([true, false, true]);
    expect(freshDatabase().waiting.oldest()).toBeNull();
  });

  it('are known again at the next start', async () => {
    const { waiting } = await openedAnew(await withFacts());
    expect(waiting.oldestFirst()).toEqual([one.id, three.id]);
    expect(waiting.subjects()).toEqual(new Set([one.about, three.about]));
  });

  it('are known as soon as the transaction is waited for, and not before', async () => {
    const database = await withFacts();
    const { facts, waiting } = database;
    await database.transaction('rw', facts, async () => {
      await facts.bulkPut([factRow(one), toWaiting(two)]);
      await facts.update(three.id, { quarantined: 1 });
      expect(waiting.oldestFirst()).toEqual([one.id, three.id]);
    });
    expect(waiting.oldestFirst()).toEqual([two.id, three.id]);
    await facts.delete(two.id);
    expect(waiting.oldestFirst()).toEqual([three.id]);
    expect(await waitingFacts(database).primaryKeys()).toEqual([three.id]);
  });

  it('stay as they were where a transaction is broken off', async () => {
    const database = await withFacts();
    const { facts, waiting } = database;
    const broken = database.transaction('rw', facts, async () => {
      await facts.bulkPut([factRow(one), toWaiting(two)]);
      throw new Error('no more');
    });
    await expect(broken).rejects.toThrow('no more');
    expect(waiting.oldestFirst()).toEqual([one.id, three.id]);
  });

  it('are those of the last of two writes', async () => {
    const database = await withFacts();
    const { facts, waiting } = database;
    await database.transaction('rw', facts, async () => {
      await facts.put(factRow(one));
      await facts.put(toWaiting(one));
      await facts.put(toWaiting(two));
      await facts.put(factRow(two));
    });
    expect(waiting.oldestFirst()).toEqual([one.id, three.id]);
  });

  it('are followed by each opening of the same database', async () => {
    const database = await withFacts();
    database.close();
    await database.open();
    await database.facts.put(factRow(one));
    expect(database.waiting.oldestFirst()).toEqual([three.id]);
  });
});
