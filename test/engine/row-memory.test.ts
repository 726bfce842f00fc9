/** What lists keep in memory of the rows they show. */
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { LoanFact } from '../../domain/loan/loan-item.ts';
import type { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import { applyToLoans } from '../../renderer/worker/loans/loan-views.ts';
import { loansOf, type LoanEntry } from '../../renderer/worker/loans/loan-row.ts';
import { freshDatabase } from '../support/desk-storage.ts';
import { listedFact } from '../support/facts.ts';
import { damageRecords } from '../support/raw-database.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

const byModel = ({ row: one }: LoanEntry, { row: other }: LoanEntry): number =>
  one.model < other.model ? -1 : 1;
const byAsset = ({ row: one }: LoanEntry, { row: other }: LoanEntry): number =>
  one.asset < other.asset ? -1 : 1;

const first = listedFact({ id: 1, asset: 'A', model: 'Model 3' });
const second = listedFact({ id: 2, asset: 'B', model: 'Model 2' });
const third = listedFact({ id: 3, asset: 'C', model: 'Model 1' });
/** The second is another model now. */
const changed = listedFact({ id: 4, asset: 'B', model: 'Model 4', after: [second.id] });

const write = (database: DeskDatabase, facts: readonly LoanFact[]) =>
  database.transaction('rw', database.loans, () => applyToLoans(database, facts));

async function withItems() {
  const database = freshDatabase();
  await write(database, [first, second, third]);
  const reads = [vi.spyOn(database.loans, 'bulkGet'), vi.spyOn(database.loans, 'where')] as const;
  const listed = async (order: typeof byModel) =>
    (await loansOf(database).all(order)).map(({ row }) => row.asset).join('');
  return { database, listed, reads };
}

describe('the memory of a list', () => {
  it('has each row in every order, read once', async () => {
    const { listed, reads } = await withItems();
    expect(await listed(byModel)).toBe('CBA');
    for (const read of reads) read.mockClear();
    expect(await listed(byAsset)).toBe('ABC');
    expect(await listed(byModel)).toBe('CBA');
    for (const read of reads) expect(read).not.toHaveBeenCalled();
  });

  it('reads again what was written, alone, and puts it in its new place', async () => {
    const { database, listed, reads } = await withItems();
    expect(await listed(byModel)).toBe('CBA');
    await write(database, [changed]);
    for (const read of reads) read.mockClear();
    expect(await listed(byModel)).toBe('CAB');
    const [byId, byRange] = reads;
    expect(byId).toHaveBeenCalledExactlyOnceWith([second.about]);
    expect(byRange).not.toHaveBeenCalled();
    await write(database, [listedFact({ id: 5, asset: 'D', model: 'Model 0' })]);
    expect(await listed(byModel)).toBe('DCAB');
  });

  it('reads what was written while it read', async () => {
    const { database, listed } = await withItems();
    const reading = listed(byModel);
    await write(database, [changed]);
    await reading;
    expect(await listed(byModel)).toBe('CAB');
  });

  it('begins again where the first reading failed in the middle, and keeps nothing of it', async () => {
    const { database, listed, reads } = await withItems();
    const reading = listed(byAsset);
    const [, byRange] = reads;
    // Its first request is under way, and brings all three.
    expect(byRange).toHaveBeenCalledTimes(1);
    byRange.mockImplementationOnce(() => {
      throw new DOMException('the disk failed', 'UnknownError');
    });
    await expect(reading).rejects.toThrow('the disk failed');
    await damageRecords(database.name, 'loans', [second.about]);
    await write(database, [listedFact({ id: 5, asset: 'D' })]);
    expect(await listed(byAsset)).toBe('ACD');
  });

  it('has more rows than one reading takes, without the one among them that does not open', async () => {
    const database = freshDatabase();
    const facts = Array.from({ length: 120 }, (_none, index) =>
      listedFact({ id: 100 + index, asset: `A${100 + index}` }),
    );
    await write(database, facts);
    const assets = async () => (await loansOf(database).all(byAsset)).map(({ row }) => row.asset);
    const damaged = facts[70];
    if (damaged === undefined) throw new Error('there are 120');
    await damageRecords(database.name, 'loans', [damaged.about]);
    const others = facts.filter((fact) => fact !== damaged);
    expect(await assets()).toEqual(others.map(({ body }) => body.asset));
  });

  it('leaves out a row that does not open, until it is written anew', async () => {
    const { database, listed } = await withItems();
    await damageRecords(database.name, 'loans', [second.about]);
    expect(await listed(byAsset)).toBe('AC');
    await database.loans.delete(second.about);
    await write(database, [second]);
    expect(await listed(byAsset)).toBe('ABC');
  });
});
