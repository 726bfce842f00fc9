import { afterEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../domain/loan/loan-item.ts';
import { createHandBacks } from '../../renderer/worker/intakes/hand-back.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { intakeWith } from '../support/desks-at-work.ts';
import { HOUR, good, item, borrower, withPool, lentBy } from '../support/loan-desk.ts';

afterEach(() => {
  vi.useRealTimers();
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
