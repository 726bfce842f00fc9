/** The report is counted from real storage: in parts, given up when nobody waits, past what does not open. */
import { parse } from 'csv-parse/browser/esm/sync';
import { Dexie } from 'dexie';
import { expect, it, vi } from 'vitest';
import { eventReportSchema } from '../../domain/report/event-report.ts';
import { dropOffColumns } from '../../domain/report/tables.ts';
import { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import { storeFacts } from '../../renderer/worker/facts/store-facts.ts';
import { createReport } from '../../renderer/worker/report/report.ts';
import { freshDatabase } from '../support/desk-storage.ts';
import { intakeFact, issuedFact, listedFact, moveFact } from '../support/facts.ts';
import { damageRecords } from '../support/raw-database.ts';
import { testDeskKey } from '../support/vault.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

const taken = intakeFact({ id: 1 });
const ready = moveFact({ id: 2, about: taken.id, to: 'ready', after: [taken.id] });
const other = intakeFact({ id: 3, desk: 'BB' });
const facts = [taken, ready, other, listedFact({ id: 4, asset: 'A1' }), issuedFact({ id: 5, asset: 'A1' })];

const nobody = (): void => undefined;

/** A desk that has these facts. */
async function filled(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await storeFacts(database, facts);
  return database;
}

it('counts intakes, loans and verdicts, and says how far it is', async () => {
  const progress = vi.fn<(done: number, total: number) => void>();
  const report = await createReport(await filled(), () => 'Europe/Paris').report(progress);
  expect(eventReportSchema.parse(report)).toMatchObject({
    totals: { intakes: 2, ready: 1, open: 1 },
    loans: { pool: 1, lent: 1, out: 1 },
    unread: 0,
  });
  // Two intakes, one loan item, five facts.
  expect(progress.mock.lastCall).toEqual([8, 8]);
});

it('counts past a row that does not open, and says that there was one', async () => {
  const { name } = await filled();
  await damageRecords(name, 'intakes', [other.id]);
  const report = await createReport(new DeskDatabase(testDeskKey, name), () => 'Europe/Paris').report(nobody);
  expect(report).toMatchObject({ totals: { intakes: 1 }, unread: 1 });
});

it('is nothing when it is given up, or begun anew, while it is counted', async () => {
  const report = createReport(await filled(), () => 'Europe/Paris');
  expect(await report.report(() => void report.cancelReport())).toBeNull();
  const [first, second] = await Promise.all([report.report(nobody), report.report(nobody)]);
  expect(first).toBeNull();
  expect(second).not.toBeNull();
});

it('writes drop-offs as they were at the venue, the first of them first', async () => {
  const table = await createReport(await filled(), () => 'Asia/Tokyo').reportTable('drop-offs', nobody);
  const [columns, ...rows] = parse(table?.text ?? '', { bom: true });
  expect(columns).toEqual([...dropOffColumns]);
  expect(rows.map((row) => row[0])).toEqual([taken.body.ticket, other.body.ticket]);
  expect(rows[0]?.[2]).toBe('2026-11-24 09:00');
});
