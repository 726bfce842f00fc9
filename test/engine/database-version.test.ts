import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { DeskDatabase, waitingFacts } from '../../renderer/worker/desk-database.ts';
import { readBoard } from '../../renderer/worker/intakes/board.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { NewerDatabaseError, openDatabase } from '../../renderer/worker/open-database.ts';
import { readSettings } from '../../renderer/worker/settings.ts';
import { newId } from '../../renderer/worker/time.ts';
import { fromBase64 } from '../../renderer/worker/vault/base64.ts';
import version1 from '../fixtures/desk-database/version-1.json';
import { layoutOf, makeDatabase, type RawStore } from '../support/raw-database.ts';
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

describe('a desk database as version 1 wrote it', () => {
  const { version, stores } = version1;

  it('has the layout this version makes: a change of it needs a version of its own', async () => {
    const database = new DeskDatabase(testDeskKey, `layout-${newId()}`);
    await openDatabase(database);
    const layouts = Object.entries(stores).map(([name, { keyPath, indexes }]) => [
      name,
      { keyPath, indexes },
    ]);
    expect(layoutOf(database.backendDB())).toEqual({ version, stores: Object.fromEntries(layouts) });
    database.close();
  });

  it('opens with everything in it', async () => {
    const name = `version-1-${newId()}`;
    const written = Object.entries(stores).map(([store, { records, ...layout }]): [string, RawStore] => {
      const rows = records.map((row) => ({ ...row, sealed: fromBase64(row.sealed) }));
      return [store, { ...layout, records: rows }];
    });
    await makeDatabase(name, version, Object.fromEntries(written));
    const database = new DeskDatabase(testDeskKey, name);
    await openDatabase(database);
    expect(await database.facts.toArray()).toMatchObject([
      { fact: { kind: 'intake-taken', desk: 'BB', body: { person: { name: 'Sample Visitor' } } } },
      { fact: { kind: 'intake-taken', desk: 'AA', technician: 'Alex' }, pending: 1 },
      {
        fact: { kind: 'status-moved', body: { to: 'in-work' } },
        quarantined: 1,
        reason: 'body.to: invalid_value',
      },
    ]);
    expect(await waitingFacts(database).count()).toBe(1);
    const filter = { text: 'sample', statuses: ['in-work' as const], limit: 10 };
    expect(await readBoard(database, 'AA', filter)).toMatchObject({
      rows: [{ name: 'Sample Visitor', elsewhere: true, status: 'in-work', synced: false }],
      total: 1,
    });
    expect(await createDrafts(database, () => undefined).all()).toMatchObject([
      { queue: 'ordinary', items: [] },
    ]);
    expect(await readSettings(database)).toMatchObject({ technician: 'Alex', theme: 'dark', language: 'de' });
    expect(await database.read('cursor')).toMatchObject({ after: 1 });
    database.close();
  });
});
