/** What the desk notes about itself goes where it does not open, and is made anew. */
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { DeskDatabase, type MetaValues } from '../../renderer/worker/desk-database.ts';
import { mendNotes } from '../../renderer/worker/mend-notes.ts';
import { Settings } from '../../renderer/worker/settings.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { SealedRowError } from '../../renderer/worker/vault/sealed-row.ts';
import { intakeFact } from '../support/facts.ts';
import { damageRecords, readRecords } from '../support/raw-database.ts';
import { nobody, startDesk, takeIn, waiting, type SyncingDesk } from '../support/syncing-desk.ts';
import { testDeskKey } from '../support/vault.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

/** A desk whose one fact the hub has, with a note of every kind. */
async function deskWithNotes(): Promise<SyncingDesk> {
  const desk = await startDesk();
  const { database, client } = desk;
  await takeIn(desk);
  await push(database, client, 'AA', nobody);
  desk.hub.receive(intakeFact({ id: 9, desk: 'BB' }));
  await pull(database, client, 'AA', nobody);
  await takeIn(desk);
  await push(database, client, 'AA', nobody);
  await database.write('settings', { technician: 'Alex' });
  await database.write('foreign', []);
  await database.write('labelled', ['one']);
  await database.write('attachmentsEpoch', desk.hub.epoch);
  return desk;
}

const notes = async ({ database }: SyncingDesk) => (await database.meta.toCollection().primaryKeys()).sort();

async function damaged(desk: SyncingDesk, ...keys: (keyof MetaValues)[]): Promise<void> {
  await damageRecords(desk.database.name, 'meta', keys);
}

describe('notes that do not open', () => {
  it.each(['cursor', 'answered'] as const)(
    '%s: all is asked of the hub again, and sent again',
    async (key) => {
      const desk = await deskWithNotes();
      await damaged(desk, key);
      await mendNotes(desk.database, 'AA');
      expect(desk.database.damaged.size).toBe(0);
      expect(await notes(desk)).toEqual(['foldedBy', 'foreign', 'labelled', 'settings']);
      expect(await waiting(desk)).toBe(2);
      await push(desk.database, desk.client, 'AA', nobody);
      await pull(desk.database, desk.client, 'AA', nobody);
      expect(await waiting(desk)).toBe(0);
      expect(await desk.database.facts.count()).toBe(3);
      expect(desk.hub.facts).toHaveLength(3);
    },
  );

  it('what the views were folded by: they are folded anew, also where it is foreign facts that are lost', async () => {
    for (const key of ['foldedBy', 'foreign'] as const) {
      const desk = await deskWithNotes();
      await damaged(desk, key);
      await mendNotes(desk.database, 'AA');
      expect(await desk.database.read('foldedBy')).toBeNull();
      expect(await waiting(desk)).toBe(0);
    }
  });

  it('settings: as at the first start', async () => {
    const desk = await deskWithNotes();
    await damaged(desk, 'settings', 'labelled');
    await mendNotes(desk.database, 'AA');
    expect(await new Settings(desk.database).read()).toMatchObject({ technician: '', receiptFormat: 'a4' });
    expect(await desk.database.read('cursor')).not.toBeNull();
  });

  it('all of them: it is another vault’s database, and stays byte by byte', async () => {
    const desk = await deskWithNotes();
    const before = await readRecords(desk.database.name);
    desk.database.close();
    const other = new DeskDatabase(
      testDeskKey.map((byte) => byte ^ 1),
      desk.database.name,
    );
    await expect(mendNotes(other, 'AA')).rejects.toThrow(SealedRowError);
    expect(await readRecords(desk.database.name)).toEqual(before);
  });

  it('none: nothing is written', async () => {
    const desk = await deskWithNotes();
    const before = await readRecords(desk.database.name);
    await mendNotes(desk.database, 'AA');
    expect(await readRecords(desk.database.name)).toEqual(before);
  });
});
