import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import { NewerDatabaseError, openDatabase } from '../../renderer/worker/open-database.ts';
import { newId } from '../../renderer/worker/time.ts';
import { testDeskKey } from '../support/vault.ts';

describe('a database of a later version of the app', () => {
  it('is not opened and keeps every record', async () => {
    const name = `later-${newId()}`;
    const later = new Dexie(name);
    later.version(2).stores({ facts: '&id', things: '&id' });
    await later.table('facts').add({ id: 'kept' });
    later.close();
    await expect(openDatabase(new DeskDatabase(testDeskKey, name))).rejects.toThrow(NewerDatabaseError);
    const again = new Dexie(name);
    again.version(2).stores({ facts: '&id', things: '&id' });
    expect(await again.table('facts').toArray()).toEqual([{ id: 'kept' }]);
    expect(again.backendDB().version).toBe(20);
    again.close();
  });

  it('of this version opens, the first time and again', async () => {
    const name = `this-${newId()}`;
    for (let start = 1; start <= 2; start += 1) {
      const database = new DeskDatabase(testDeskKey, name);
      await openDatabase(database);
      expect(database.isOpen()).toBe(true);
      database.close();
    }
  });
});
