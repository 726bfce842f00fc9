import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoanEligibility } from '../../domain/facts/loan-issued.ts';
import { loanItemId } from '../../domain/loan/loan-item-id.ts';
import { isLoanSignatureTrue } from '../../domain/loan/loan-text.ts';
import { openLoans } from '../../domain/loan/loan-item.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { Mending } from '../../renderer/worker/facts/mending.ts';
import { freshDatabase, openLog } from '../support/desk-storage.ts';
import { intakeWith } from '../support/desks-at-work.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { noisePicture } from '../support/pictures.ts';
import { damageRecords, readRecords } from '../support/raw-database.ts';
import { testJournalKey } from '../support/vault.ts';
import { HOUR, list, good, item, borrower, startLoanDesk, withPool, lentBy } from '../support/loan-desk.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the pool', () => {
  it('is previewed, taken in, and changed by asset number', async () => {
    const desk = await startLoanDesk();
    const none = { fresh: 0, changed: 0, same: 0, absent: 0, ignored: [] };
    expect(await desk.takeIn(list)).toEqual({ ...none, rows: 3, fresh: 3 });
    expect(await desk.takeIn(list)).toEqual({ ...none, rows: 3, same: 3 });
    expect(await desk.database.facts.count()).toBe(3);
    const next =
      'asset,model,serial,kind\ncps-1,EOS R5 Mark II,0111,body\nCPS-2,EOS R3,0222,body\nCPS-9,EOS R1,,body\n';
    expect(await desk.takeIn(next)).toEqual({ ...none, rows: 3, fresh: 1, changed: 1, same: 1, absent: 1 });
    expect(await desk.shown('all')).toEqual(['cps-1', 'CPS-2', 'CPS-3', 'CPS-9']);
    expect(await desk.shown('in', 'mark ii')).toEqual(['cps-1']);
  });

  it('is not touched by a list with anything wrong in it', async () => {
    const desk = await withPool();
    const read = await desk.loans.readPool(new Blob(['asset,model\nCPS-7,EOS R1\nCPS-8,\n']));
    expect(read).toEqual({
      ok: false,
      problems: [{ line: 3, column: 'model', problem: 'missing' }],
      count: 1,
    });
    expect(await desk.loans.takeInPool()).toEqual({ ok: false, problem: 'no-list' });
    expect(await desk.shown('all')).toHaveLength(3);
  });

  it('loses an item that is withdrawn, but none that is out', async () => {
    const desk = await withPool();
    const loan = await lentBy(desk);
    expect(await desk.loans.withdrawItem(item, 'broken')).toEqual({ ok: false, problem: 'out' });
    await desk.loans.returnLoan(item, loan, good);
    expect(await desk.loans.withdrawItem(item, ' ')).toEqual({ ok: false, problem: 'reason-missing' });
    expect(await desk.loans.withdrawItem(item, 'broken')).toMatchObject({ ok: true });
    expect(await desk.shown('in')).toEqual(['CPS-2', 'CPS-3']);
    expect(await desk.lend()).toEqual({ ok: false, problem: 'not-in' });
    expect(await desk.takeIn(list)).toMatchObject({ fresh: 1, same: 2 });
    expect(await desk.shown('in')).toHaveLength(3);
  });
});

describe('lending', () => {
  it('puts what is overdue first, and counts it', async () => {
    const desk = await withPool();
    await desk.lend({ due: Date.now() + 5 * HOUR });
    await desk.lend({ items: [{ id: loanItemId('CPS-2'), condition: good }], due: Date.now() - HOUR });
    const other = { ...borrower, name: 'Another Sample' };
    const lens = [{ id: loanItemId('CPS-3'), condition: good }];
    await desk.lend({ items: lens, borrower: other, due: Date.now() + HOUR });
    expect(await desk.shown('out')).toEqual(['CPS-2', 'CPS-3', 'CPS-1']);
    expect(await desk.shown('people')).toEqual(['CPS-3', 'CPS-2', 'CPS-1']);
    expect(await desk.shown('out', 'another')).toEqual(['CPS-3']);
    expect(await desk.loans.loans({ text: '', shown: 'in', limit: 10 })).toMatchObject({
      rows: [],
      counts: { out: 3, people: 3, in: 0, all: 3 },
      overdue: 1,
      soon: 1,
      twice: 0,
    });
    expect(await desk.loans.loansToLookAfter()).toBe(1);
  });

  it('is refused without an item, a name, a reason, and of what is out', async () => {
    const desk = await withPool();
    expect(await desk.lend({ items: [] })).toEqual({ ok: false, problem: 'nothing-chosen' });
    expect(await desk.lend({ borrower: { ...borrower, name: ' ' } })).toEqual({
      ok: false,
      problem: 'name-missing',
    });
    const unreasoned: LoanEligibility = { by: 'technician', lacking: 'standard', because: ' ' };
    expect(await desk.lend({ eligibility: unreasoned })).toEqual({ ok: false, problem: 'reason-missing' });
    const [first, second] = await Promise.all([desk.lend(), desk.lend()]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, problem: 'not-in' });
    const both = [loanItemId('CPS-2'), item].map((id) => ({ id, condition: good }));
    expect(await desk.lend({ items: both })).toEqual({ ok: false, problem: 'not-in' });
    expect(await desk.shown('out')).toEqual(['CPS-1']);
  });

  it('keeps the signature with what it was given for', async () => {
    const desk = await withPool();
    const signature = await noisePicture(60, 20, 'image/png');
    await desk.lend({ signature });
    const stored = await desk.database.loans.get(item);
    const [loan] = stored === undefined ? [] : openLoans(stored.state);
    expect(loan === undefined ? false : isLoanSignatureTrue(loan.body)).toBe(true);
    const picture = await desk.attachments.picture(loan?.body.signature?.attachment ?? '', 'whole');
    expect(picture?.size).toBe(signature.size);
    // For no intake: it is the item's.
    expect(await desk.attachments.attachments(item)).toMatchObject([
      { ref: { hash: loan?.body.signature?.attachment }, shows: 'signature', place: { at: 'here' } },
    ]);
  });

  it('leaves nothing about anybody readable on the disk', async () => {
    const desk = await withPool();
    await desk.lend();
    await desk.shown('out');
    const records = JSON.stringify([...(await readRecords(desk.database.name)).values()]);
    for (const text of ['Borrower', 'seat 12', '20000001', 'CPS-1', '0111'])
      expect(records).not.toContain(text);
  });

  it('is the same after healing from the journal, and after mending', async () => {
    const desk = await withPool();
    const loan = await lentBy(desk);
    await desk.loans.returnLoan(item, loan, { state: 'marked', note: 'dent' });
    const before = await desk.database.loans.toArray();
    const healed = freshDatabase();
    await openLog(healed, desk.journal);
    expect(await healed.loans.toArray()).toEqual(before);
    await damageRecords(desk.database.name, 'loans', [item]);
    await expect(desk.database.loans.get(item)).rejects.toThrow();
    await new Mending(desk.database, new SealedJournal(desk.journal, testJournalKey)).mend();
    expect(await desk.database.loans.toArray()).toEqual(before);
  });
});

describe('a code', () => {
  it('is an item by asset or serial number, whatever the case', async () => {
    const desk = await withPool();
    for (const code of ['CPS-1', 'cps-1 ', '0111']) {
      expect(await desk.loans.readLoanCode(code)).toMatchObject({
        kind: 'items',
        rows: [{ asset: 'CPS-1' }],
      });
    }
    expect(await desk.loans.readLoanCode('CPS-77')).toEqual({ kind: 'nothing', why: 'unknown' });
  });
});

describe('a ticket', () => {
  it('names its person, level and promise', async () => {
    const desk = await withPool();
    const taken = intakeWith(1, '0123');
    const { ticket } = taken.body;
    expect(await desk.loans.readLoanCode(ticket)).toEqual({ kind: 'nothing', why: 'ticket-not-here' });
    const promise = { by: 1_800_000_000_000, because: null };
    const verdict = { id: taken.id, verdict: 'priority' as const, level: 'silver' as const };
    await desk.log.save({ ...taken, body: { ...taken.body, verdict, promise } });
    expect(await desk.loans.readLoanCode(ticket)).toMatchObject({
      kind: 'borrower',
      borrower: {
        name: 'Sample Visitor',
        standing: { verdict: 'priority', level: 'silver', loans: false },
        intake: { id: taken.id, ticket },
        promised: promise.by,
      },
    });
  });
});

describe('two desks', () => {
  type Desk = Awaited<ReturnType<typeof startLoanDesk>>;

  async function bothLent() {
    const hub = new MemoryHub();
    const one = await withPool(hub);
    const other = await startLoanDesk(hub, 'BB');
    const learn = async () => {
      for (const desk of [one, other, one, other]) await desk.syncFacts();
    };
    await learn();
    expect(await other.shown('in')).toHaveLength(3);
    const here = await lentBy(one);
    const there = await lentBy(other);
    await learn();
    return { one, other, learn, here, there };
  }

  async function areTold(...desks: Desk[]): Promise<void> {
    for (const desk of desks) {
      expect(await desk.loans.loansToLookAfter()).toBe(1);
      expect(await desk.shown('in')).not.toContain('CPS-1');
      const read = await desk.loans.loans({ text: '', shown: 'out', limit: 10 });
      expect(read).toMatchObject({ twice: 1, rows: [{ loans: [{ desk: 'AA' }, { desk: 'BB' }] }] });
    }
  }

  async function knowItIsLentBy(code: string, ...desks: Desk[]): Promise<void> {
    for (const desk of desks) {
      expect(await desk.loans.loansToLookAfter()).toBe(0);
      expect(await desk.loans.loanItem(item)).toMatchObject({ row: { loans: [{ desk: code }] } });
    }
  }

  it('that lent the same item in ignorance are told, and one settles it for both', async () => {
    const { one, other, learn, there } = await bothLent();
    await areTold(one, other);
    await one.loans.settleLoan(item, there, 'mistaken', 'the other desk took it back at once');
    await learn();
    await knowItIsLentBy('AA', one, other);
  });

  it('that settled it each in its own way are told again: what is out is not taken for being in', async () => {
    const { one, other, learn, here, there } = await bothLent();
    await one.loans.settleLoan(item, there, 'mistaken', 'ours has it');
    await other.loans.settleLoan(item, here, 'mistaken', 'ours has it');
    await learn();
    await areTold(one, other);
    await other.loans.settleLoan(item, here, 'mistaken', 'asked both');
    await learn();
    await knowItIsLentBy('BB', one, other);
  });
});
