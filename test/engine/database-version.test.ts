import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { AttachmentStore } from '../../renderer/worker/attachments/attachment-store.ts';
import { DeskDatabase, waitingAttachments, waitingFacts } from '../../renderer/worker/desk-database.ts';
import { refoldViews } from '../../renderer/worker/facts/refold.ts';
import { factRow, storeFacts } from '../../renderer/worker/facts/store-facts.ts';
import { readBoard } from '../../renderer/worker/intakes/board.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { readFlags } from '../../renderer/worker/intakes/flags.ts';
import { readLoans } from '../../renderer/worker/loans/loan-list.ts';
import { serialHistory } from '../../renderer/worker/intakes/serial-history.ts';
import { NewerDatabaseError, openDatabase } from '../../renderer/worker/open-database.ts';
import { sealWith } from '../../renderer/worker/roster/blob-seal.ts';
import { Settings } from '../../renderer/worker/settings.ts';
import { newId } from '../../renderer/worker/time.ts';
import { fromBase64 } from '../../renderer/worker/vault/base64.ts';
import { deriveKeys } from '../../renderer/worker/vault/keys.ts';
import version1 from '../fixtures/desk-database/version-1.json';
import version2 from '../fixtures/desk-database/version-2.json';
import version3 from '../fixtures/desk-database/version-3.json';
import version4 from '../fixtures/desk-database/version-4.json';
import { listedFact, settledFact } from '../support/facts.ts';
import { layoutOf, makeDatabase, putRecords, readRecords, type RawStore } from '../support/raw-database.ts';
import { testDeskKey, testVaultKey } from '../support/vault.ts';

describe('a database of a later version of the app', () => {
  it('is not opened and keeps every record', async () => {
    const name = `later-${newId()}`;
    const later = new Dexie(name);
    later.version(99).stores({ facts: '&id', things: '&id' });
    await later.table('facts').add({ id: 'kept' });
    later.close();
    await expect(openDatabase(new DeskDatabase(testDeskKey, name))).rejects.toThrow(NewerDatabaseError);
    const again = new Dexie(name);
    again.version(99).stores({ facts: '&id', things: '&id' });
    expect(await again.table('facts').toArray()).toEqual([{ id: 'kept' }]);
    expect(again.backendDB().version).toBe(990);
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

const nobody = { name: '', memberNumber: null, card: null };

interface Fixture {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, Omit<RawStore, 'records'> & { readonly records: readonly { readonly sealed: string }[] }>
  >;
}

/** The database of a fixture, as that version left it, opened as the app does. */
async function openAsWritten({ version, stores }: Fixture): Promise<DeskDatabase> {
  const name = `version-${version}-${newId()}`;
  const written = Object.entries(stores).map(([store, { records, ...layout }]): [string, RawStore] => {
    const rows = records.map((row) => ({ ...row, sealed: fromBase64(row.sealed) }));
    return [store, { ...layout, records: rows }];
  });
  await makeDatabase(name, version, Object.fromEntries(written));
  const database = new DeskDatabase(testDeskKey, name);
  await openDatabase(database);
  await refoldViews(database);
  return database;
}

it('the layout this version makes is the one it shipped with: a change of it needs a version of its own', async () => {
  const { version, stores } = version4;
  const database = new DeskDatabase(testDeskKey, `layout-${newId()}`);
  await openDatabase(database);
  const layouts = Object.entries(stores).map(([name, { keyPath, indexes }]) => [name, { keyPath, indexes }]);
  expect(layoutOf(database.backendDB())).toEqual({ version, stores: Object.fromEntries(layouts) });
  database.close();
});

describe.each([
  ['1', version1],
  ['2', version2],
  ['3', version3],
  ['4', version4],
])('a desk database as version %s wrote it', (_version, fixture: Fixture) => {
  it('opens with everything in it', async () => {
    const database = await openAsWritten(fixture);
    expect((await database.facts.toArray()).slice(0, 3)).toMatchObject([
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
    expect(await createDrafts(database, 'AA', () => undefined).all()).toMatchObject([
      { queue: 'ordinary', items: [] },
    ]);
    expect(await new Settings(database).read()).toMatchObject({
      technician: 'Alex',
      theme: 'dark',
      language: 'de',
    });
    expect(await database.read('cursor')).toMatchObject({ after: 1 });
    database.close();
  });

  it('has what its intakes have in common', async () => {
    const database = await openAsWritten(fixture);
    const [first, second] = await database.intakes.toArray();
    expect(second?.state.taken?.body.items).toMatchObject([{ serial: { number: '012345678901' } }]);
    const elsewhere = await serialHistory(
      database,
      { model: 'EOS R5', serial: '012345678901' },
      { id: second?.id ?? '', person: nobody },
    );
    expect(elsewhere.open).toEqual([{ ticket: first?.state.taken?.body.ticket, desk: 'BB' }]);
    expect((await readFlags(database)).map(({ kind }) => kind)).toEqual(['serial-twice']);
    database.close();
  });
});

describe('folding the views anew', () => {
  it('takes in what the last version of the app did not understand, once', async () => {
    const database = await openAsWritten(version1);
    const [flag] = await readFlags(database);
    const [about = '', ...rest] = flag?.intakes.map(({ id }) => id) ?? [];
    const answer = { flag: 'serial-twice', answer: 'misread' } as const;
    const fact = settledFact({ id: 50, desk: 'BB', about, answer, inViewOf: [about, ...rest] });
    // Stored by an app that did not know the kind: kept, and not folded.
    await database.facts.put(factRow(fact));
    await refoldViews(database);
    expect(await readFlags(database)).toMatchObject([{ isOpen: true }]);
    await database.write('foldedBy', 'the rules before');
    await refoldViews(database);
    expect(await readFlags(database)).toMatchObject([{ isOpen: false, answers: [fact] }]);
    database.close();
  });

  it('leaves a row that does not open as it is, and folds the others', async () => {
    const database = await openAsWritten(version1);
    const [record, ...others] = (await readRecords(database.name)).get('intakes') ?? [];
    const damaged = { ...Object(record), sealed: new Uint8Array(40) };
    await putRecords(database.name, 'intakes', [damaged]);
    await database.write('foldedBy', 'the rules before');
    await refoldViews(database);
    const after = (await readRecords(database.name)).get('intakes') ?? [];
    expect(after[0]).toEqual(damaged);
    expect(after).toHaveLength(1 + others.length);
    database.close();
  });
});

describe('loans', () => {
  it('of version 4 are who has what', async () => {
    const database = await openAsWritten(version4);
    expect(await readLoans(database, { text: 'borrower', shown: 'out', limit: 10 }, 0)).toMatchObject({
      rows: [{ asset: 'CPS-0042', serial: '0123', loans: [{ name: 'Sample Borrower', reach: 'seat 12' }] }],
    });
    database.close();
  });

  it('can be kept in a database that version 3 made', async () => {
    const database = await openAsWritten(version3);
    await storeFacts(database, [listedFact({ id: 60, asset: 'CPS-0042' })]);
    expect(await readLoans(database, { text: '', shown: 'in', limit: 10 }, 0)).toMatchObject({ total: 1 });
    database.close();
  });

  it('that an app without them kept as foreign facts are folded in by this one', async () => {
    const database = await openAsWritten(version3);
    await database.facts.put(factRow(listedFact({ id: 60, desk: 'BB', asset: 'CPS-0042' })));
    await database.write('foldedBy', 'the rules before');
    await refoldViews(database);
    expect(await readLoans(database, { text: '', shown: 'in', limit: 10 }, 0)).toMatchObject({ total: 1 });
    database.close();
  });
});

describe('attachments', () => {
  it('of version 3 open as they were kept, and wait as they did', async () => {
    const database = await openAsWritten(version3);
    const seal = sealWith((await deriveKeys(await testVaultKey())).attachments);
    const [stored] = await waitingAttachments(database).toArray();
    const bytes = await new AttachmentStore(database, seal).read(stored?.hash ?? '');
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe('a photo, for all this test knows');
    database.close();
  });

  it('can be kept in a database that version 1 made', async () => {
    const database = await openAsWritten(version1);
    const store = new AttachmentStore(
      database,
      sealWith((await deriveKeys(await testVaultKey())).attachments),
    );
    const { hash } = await store.keep(new Uint8Array([1, 2, 3]), 'image/png');
    expect(await store.read(hash)).toEqual(new Uint8Array([1, 2, 3]));
    database.close();
  });
});
