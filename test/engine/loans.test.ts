import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoanEligibility } from '../../domain/facts/loan-issued.ts';
import { loanItemId } from '../../domain/loan/loan-item-id.ts';
import { isLoanSignatureTrue } from '../../domain/loan/loan-text.ts';
import { factsOf, openLoans } from '../../domain/loan/loan-item.ts';
import { samplePack } from '../../domain/programme/sample-pack.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { Mending } from '../../renderer/worker/facts/mending.ts';
import { createHandBacks } from '../../renderer/worker/intakes/hand-back.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { createLoanService } from '../../renderer/worker/loans/loan-service.ts';
import type { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { Borrower, LoanList } from '../../renderer/worker/service/loans-service.ts';
import type { Identified } from '../../renderer/worker/service/verify-service.ts';
import { startAttachmentDesk } from '../support/attachment-desk.ts';
import { freshDatabase, openLog } from '../support/desk-storage.ts';
import { intakeWith } from '../support/desks-at-work.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { noisePicture } from '../support/pictures.ts';
import { damageRecords, readRecords } from '../support/raw-database.ts';
import { testJournalKey } from '../support/vault.ts';

const HOUR = 3_600_000;
const list = 'asset,model,serial,kind\nCPS-1,EOS R5,0111,body\nCPS-2,EOS R3,0222,body\nCPS-3,RF 50mm,,lens\n';
const good = { state: 'good', note: '' } as const;
const item = loanItemId('CPS-1');
const event = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false };
const byLevel: LoanEligibility = { by: 'level', level: 'gold' };

const facts = { builtAt: null, members: 0, cards: 0, sample: true, pack: samplePack };

const borrower = {
  name: 'Sample Borrower',
  reach: 'seat 12',
  memberNumber: '20000001',
  verdict: null,
  intake: null,
} satisfies Partial<Borrower>;

/** Whatever ticket is asked for is that of the one intake here. */
async function identified(database: DeskDatabase): Promise<Identified> {
  const [intake] = await database.intakes.toArray();
  if (intake === undefined) return { kind: 'nothing', why: 'ticket-not-here' };
  return { kind: 'ticket', intakeId: intake.id };
}

async function startDesk(hub = new MemoryHub(), code = 'AA') {
  const desk = await startAttachmentDesk(hub, code);
  const { database, log, attachments } = desk;
  const loans = createLoanService({
    database,
    log,
    attachments,
    verify: { identify: () => identified(database) },
    roster: {
      findNumber: () => Promise.resolve({ found: [], facts }),
      facts: () => facts,
    },
    event: () => event,
    saving: (save) => save('Test'),
    around: (work) => work(),
    attachmentsNamed: () => undefined,
  });
  const lend = (what: Partial<Parameters<typeof loans.lend>[0]> = {}) =>
    loans.lend({
      items: [{ id: item, condition: good }],
      borrower,
      due: Date.now() + HOUR,
      eligibility: byLevel,
      signature: null,
      ...what,
    });
  return {
    ...desk,
    loans,
    lend,
    takeIn: async (text: string) => {
      const read = await loans.readPool(new Blob([text]));
      if (!read.ok) throw new Error('the list must be read');
      await loans.takeInPool();
      return read.preview;
    },
    shown: async (shown: LoanList, text = '') => {
      const { rows } = await loans.loans({ text, shown, limit: 10 });
      return rows.map(({ asset }) => asset);
    },
  };
}

type Desk = Awaited<ReturnType<typeof startDesk>>;

async function withPool(hub?: MemoryHub): Promise<Desk> {
  const desk = await startDesk(hub);
  await desk.takeIn(list);
  return desk;
}

async function lentBy(desk: Desk, what?: Parameters<Desk['lend']>[0]): Promise<string> {
  const result = await desk.lend(what);
  if (!result.ok) throw new Error('must be lent');
  return result.loans[0] ?? '';
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the pool', () => {
  it('is previewed, taken in, and changed by asset number', async () => {
    const desk = await startDesk();
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

describe('taking back', () => {
  it('has the item in again as it came back, and can be undone within the day', async () => {
    const desk = await withPool();
    const loan = await lentBy(desk);
    const returned = await desk.loans.returnLoan(item, loan, { state: 'marked', note: 'dent' });
    expect(await desk.loans.returnLoan(item, loan, good)).toEqual({ ok: false, problem: 'no-such-loan' });
    expect(await desk.loans.loanItem(item)).toMatchObject({
      row: { place: 'in', condition: { state: 'marked', note: 'dent' } },
      undoable: { by: 'return', id: returned.ok ? returned.id : '' },
    });
    const undo = (because: string) => desk.loans.undoReturn(item, returned.ok ? returned.id : '', because);
    expect(await undo('')).toEqual({ ok: false, problem: 'reason-missing' });
    expect(await undo('another item')).toMatchObject({ ok: true });
    expect(await undo('another item')).toEqual({ ok: false, problem: 'no-such-loan' });
    expect(await desk.shown('out')).toEqual(['CPS-1']);
    const again = await desk.loans.returnLoan(item, loan, good);
    vi.setSystemTime(Date.now() + 24 * HOUR);
    expect(await desk.loans.undoReturn(item, again.ok ? again.id : '', 'late')).toEqual({
      ok: false,
      problem: 'too-late',
    });
  });

  it('of what was lost has it in again', async () => {
    const desk = await withPool();
    const loan = await lentBy(desk);
    expect(await desk.loans.settleLoan(item, loan, 'lost', '')).toEqual({
      ok: false,
      problem: 'reason-missing',
    });
    await desk.loans.settleLoan(item, loan, 'lost', 'left in a taxi');
    expect(await desk.loans.loanItem(item)).toMatchObject({
      row: { place: 'gone' },
      gone: { outcome: 'lost' },
    });
    expect(await desk.loans.returnLoan(item, loan, good)).toMatchObject({ ok: true });
    expect(await desk.shown('in')).toHaveLength(3);
  });
});

describe('what was lost or kept', () => {
  it('is out again when that is undone within the day, with a reason', async () => {
    const desk = await withPool();
    const loan = await lentBy(desk);
    const settle = async () => {
      const settled = await desk.loans.settleLoan(item, loan, 'lost', 'left in a taxi');
      return settled.ok ? settled.id : '';
    };
    const lost = await settle();
    expect(await desk.loans.loanItem(item)).toMatchObject({
      undoable: { by: 'settlement', id: lost, outcome: 'lost' },
    });
    const undo = (because: string, id = lost) => desk.loans.undoSettlement(item, id, because);
    expect(await undo(' ')).toEqual({ ok: false, problem: 'reason-missing' });
    const [first, second] = await Promise.all([undo('it was found'), undo('it was found')]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual({ ok: false, problem: 'no-such-loan' });
    expect(await desk.shown('out')).toEqual(['CPS-1']);
    expect(await desk.loans.loanItem(item)).toMatchObject({ row: { place: 'out' }, gone: null });
    const again = await settle();
    vi.setSystemTime(Date.now() + 24 * HOUR);
    expect(await undo('late', again)).toEqual({ ok: false, problem: 'too-late' });
    expect(await desk.loans.loanItem(item)).toMatchObject({ row: { place: 'gone' }, undoable: null });
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

describe('an intake with a loan out', () => {
  const taken = intakeWith(1, '0123');
  const all = taken.body.items.map(({ id }) => id);
  const intake = { id: taken.id, ticket: taken.body.ticket };

  async function withLoan() {
    const desk = await withPool();
    await desk.log.save(taken);
    const loan = await lentBy(desk, { borrower: { ...borrower, intake } });
    const { database, log, attachments } = desk;
    const intakes = createIntakes(database, log, 'AA', 0);
    const handBacks = createHandBacks({
      database,
      log,
      intakes,
      attachments,
      timeZone: () => 'Europe/Paris',
    });
    const proof = { by: 'card' } as const;
    const give = () => handBacks.handBack(taken.id, { items: all, proof, signature: null }, 'Test');
    return { ...desk, loan, intakes, give };
  }

  it('is not closed, by handing back or by a move', async () => {
    const { give, intakes, loans } = await withLoan();
    expect(await give()).toEqual({ ok: false, problem: 'loan-out' });
    expect(await intakes.move(taken.id, 'handed-back', 'Test')).toEqual({ ok: false, problem: 'loan-out' });
    expect(await intakes.move(taken.id, 'ready', 'Test')).toMatchObject({ ok: true });
    expect(await loans.loansHolding(taken.id)).toMatchObject([
      { item: { asset: 'CPS-1' }, ticket: intake.ticket },
    ]);
  });

  it('is closed once the loan is back, settled, or left out for a reason', async () => {
    const one = await withLoan();
    await one.loans.returnLoan(item, one.loan, good);
    expect(await one.give()).toMatchObject({ ok: true });
    const two = await withLoan();
    const kept = await two.loans.settleLoan(item, two.loan, 'kept', 'bought it');
    expect(await two.loans.loansHolding(taken.id)).toEqual([]);
    await two.loans.undoSettlement(item, kept.ok ? kept.id : '', 'bought another one');
    expect(await two.loans.loansHolding(taken.id)).toHaveLength(1);
    expect(await two.give()).toEqual({ ok: false, problem: 'loan-out' });
    await two.loans.settleLoan(item, two.loan, 'kept', 'bought it');
    expect(await two.give()).toMatchObject({ ok: true });
    const three = await withLoan();
    expect(await three.loans.leaveLoanOut(item, three.loan, taken.id, ' ')).toMatchObject({ ok: false });
    await three.loans.leaveLoanOut(item, three.loan, taken.id, 'back tomorrow');
    expect(await three.give()).toMatchObject({ ok: true });
    const stored = await three.database.loans.get(item);
    expect(stored === undefined ? [] : factsOf(stored.state, 'loan-left-out')).toMatchObject([
      { technician: 'Test', body: { because: 'back tomorrow', intake: taken.id } },
    ]);
    expect(await three.shown('out')).toEqual(['CPS-1']);
  });
});

describe('two desks', () => {
  it('that lent the same item in ignorance are told, and one settles it for both', async () => {
    const hub = new MemoryHub();
    const one = await withPool(hub);
    const other = await startDesk(hub, 'BB');
    const learn = async () => {
      for (const desk of [one, other, one, other]) await desk.syncFacts();
    };
    await learn();
    expect(await other.shown('in')).toHaveLength(3);
    await lentBy(one);
    const there = await lentBy(other);
    await learn();
    for (const desk of [one, other]) {
      expect(await desk.loans.loansToLookAfter()).toBe(1);
      const read = await desk.loans.loans({ text: '', shown: 'out', limit: 10 });
      expect(read).toMatchObject({ twice: 1, rows: [{ loans: [{ desk: 'AA' }, { desk: 'BB' }] }] });
    }
    await one.loans.settleLoan(item, there, 'mistaken', 'the other desk took it back at once');
    await learn();
    for (const desk of [one, other]) {
      expect(await desk.loans.loansToLookAfter()).toBe(0);
      expect(await desk.loans.loanItem(item)).toMatchObject({ row: { loans: [{ desk: 'AA' }] } });
    }
  });
});
