import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFact } from '../../../../domain/facts/kinds.ts';
import { loanItemId } from '../../../../domain/loan/loan-item-id.ts';
import {
  foldLoanItem,
  goneAs,
  lastEnding,
  listingOf,
  loansHolding,
  openLoans,
  placeOf,
  poolHeads,
  settledInViewOf,
  standingReturns,
  type LoanFact,
  type LoanItemState,
} from '../../../../domain/loan/loan-item.ts';
import { isLoanSignatureTrue, loanHash } from '../../../../domain/loan/loan-text.ts';
import { writeTicket } from '../../../../domain/intake/ticket.ts';
import { expectAnyOrder, folded } from '../../../support/any-order.ts';
import {
  issuedFact,
  leftOutFact,
  listedFact,
  loanSettledFact,
  moveFact,
  returnedFact,
  returnUndoneFact,
  settlementUndoneFact,
  testId,
  withdrawnFact,
} from '../../../support/facts.ts';

const asset = 'CPS-0042';
const listed = listedFact({ id: 1, asset });
const issued = issuedFact({ id: 2, asset });
const returned = returnedFact({ id: 3, asset, loan: issued.id });
const undone = returnUndoneFact({ id: 4, asset, returned: returned.id });

const fold = (...facts: LoanFact[]): LoanItemState => folded(foldLoanItem, facts);

const open = (...facts: LoanFact[]): string[] => openLoans(fold(...facts)).map(({ id }) => id);

describe('an item of the pool', () => {
  it('is in, out, and in again', () => {
    expect(placeOf(fold(listed))).toBe('in');
    expect(placeOf(fold(listed, issued))).toBe('out');
    expect(placeOf(fold(listed, issued, returned))).toBe('in');
    expect(placeOf(fold(listed, issued, returned, undone))).toBe('out');
    expect(standingReturns(fold(issued, returned, undone))).toEqual([]);
  });

  it('is gone when it was lost or kept, until it comes back after all', () => {
    const lost = loanSettledFact({ id: 5, asset, loan: issued.id, outcome: 'lost' });
    expect(placeOf(fold(listed, issued, lost))).toBe('gone');
    expect(goneAs(fold(listed, issued, lost))).toEqual({ loan: issued.id, outcome: 'lost' });
    expect(placeOf(fold(listed, issued, lost, returned))).toBe('in');
  });

  it('is out again when its loss is undone, and the loan holds back its intake again', () => {
    const intake = { id: testId(90), ticket: writeTicket('AA', 9) };
    const loan = issuedFact({ id: 2, asset, intake });
    const kept = loanSettledFact({ id: 5, asset, loan: loan.id, outcome: 'kept' });
    const keptUndone = settlementUndoneFact({ id: 6, asset, settlement: kept.id });
    expect(loansHolding(fold(listed, loan, kept), intake.id)).toEqual([]);
    const state = fold(listed, loan, kept, keptUndone);
    expect([placeOf(state), goneAs(state)]).toEqual(['out', null]);
    expect(loansHolding(state, intake.id)).toEqual([loan]);
    const lost = loanSettledFact({ id: 7, asset, loan: loan.id, outcome: 'lost' });
    expect(goneAs(fold(listed, loan, kept, keptUndone, lost))).toEqual({ loan: loan.id, outcome: 'lost' });
    const otherUndone = settlementUndoneFact({ id: 8, asset, settlement: testId(99) });
    expect(placeOf(fold(listed, loan, lost, otherUndone))).toBe('gone');
  });

  it('knows what ended a loan last, of what still holds, unless it was lent again', () => {
    const lost = loanSettledFact({ id: 5, asset, loan: issued.id, outcome: 'lost' });
    const back = returnedFact({ id: 6, asset, loan: issued.id });
    const backUndone = returnUndoneFact({ id: 7, asset, returned: back.id });
    const lostUndone = settlementUndoneFact({ id: 8, asset, settlement: lost.id });
    expect(lastEnding(fold(listed, issued))).toBeNull();
    expect(lastEnding(fold(listed, issued, lost))).toEqual(lost);
    expect(lastEnding(fold(listed, issued, lost, back))).toEqual(back);
    expect(lastEnding(fold(listed, issued, lost, back, backUndone))).toEqual(lost);
    expect(lastEnding(fold(listed, issued, lost, back, backUndone, lostUndone))).toBeNull();
    expect(lastEnding(fold(listed, issued, lost, back, issuedFact({ id: 9, asset })))).toBeNull();
  });

  it('lent twice in ignorance has two loans, until a person says which did not happen', () => {
    const other = issuedFact({ id: 6, desk: 'BB', asset });
    expect(open(listed, issued, other)).toEqual([issued.id, other.id]);
    const settled = loanSettledFact({ id: 7, asset, loan: other.id, outcome: 'mistaken' });
    expect(open(listed, issued, other, settled)).toEqual([issued.id]);
    expect(placeOf(fold(listed, issued, other, settled, returned))).toBe('in');
  });

  it('lent twice, and settled in two ways by two who did not know of each other, is lent twice again', () => {
    const other = issuedFact({ id: 6, desk: 'BB', asset });
    const loans = [listed, issued, other];
    const mistaken = (id: number, loan: string, before: readonly LoanFact[]) => {
      const inViewOf = settledInViewOf(fold(...before));
      return loanSettledFact({ id, asset, loan, outcome: 'mistaken', inViewOf });
    };
    const here = mistaken(7, other.id, loans);
    const there = mistaken(8, issued.id, loans);
    const differing = [...loans, here, there];
    expect(open(...differing)).toEqual([issued.id, other.id]);

    const third = mistaken(9, other.id, differing);
    expect(open(...differing, third)).toEqual([issued.id]);
    const neither = mistaken(10, issued.id, [...differing, third]);
    expect(placeOf(fold(...differing, third, neither))).toBe('in');
    const undoing = settlementUndoneFact({ id: 11, asset, settlement: there.id });
    expect(open(...differing, undoing)).toEqual([issued.id]);

    // One after the other, or by who knew of no other loan, they hold both.
    expect(open(...loans, here, mistaken(8, issued.id, [...loans, here]))).toEqual([]);
    expect(open(...loans, here, mistaken(8, issued.id, [listed, issued]))).toEqual([]);
    const lost = loanSettledFact({
      id: 8,
      asset,
      loan: issued.id,
      outcome: 'lost',
      inViewOf: settledInViewOf(fold(...loans)),
    });
    expect(open(...loans, here, lost)).toEqual([]);
  });

  it('is what its latest listing says, and withdrawn when that is the last word', () => {
    const again = listedFact({ id: 8, asset, model: 'EOS R3', after: [listed.id] });
    expect(listingOf(fold(again, listed))?.body.model).toBe('EOS R3');
    const withdrawn = withdrawnFact({ id: 9, asset, after: [again.id] });
    expect(placeOf(fold(listed, again, withdrawn))).toBe('withdrawn');
    expect(placeOf(fold(listed, again, withdrawn, issued))).toBe('out');
    const relisted = listedFact({ id: 10, asset, after: [withdrawn.id] });
    expect(placeOf(fold(listed, again, withdrawn, relisted))).toBe('in');
  });

  it('listed here and withdrawn there in ignorance of each other is listed, and the next word settles it', () => {
    const again = listedFact({ id: 8, asset, after: [listed.id] });
    const withdrawn = withdrawnFact({ id: 9, desk: 'BB', asset, after: [listed.id] });
    const forked = fold(listed, again, withdrawn);
    expect(placeOf(forked)).toBe('in');
    const after = poolHeads(forked).map(({ id }) => id);
    expect(placeOf(fold(listed, again, withdrawn, withdrawnFact({ id: 11, asset, after })))).toBe(
      'withdrawn',
    );
  });

  it('of which only a loan has arrived is out, and in no list when that came back', () => {
    expect(placeOf(fold(issued))).toBe('out');
    expect(placeOf(fold(issued, returned))).toBe('unlisted');
  });

  it('keeps its intake from being closed while it is out, unless a reason was given for that intake', () => {
    const intake = { id: testId(90), ticket: writeTicket('AA', 9) };
    const loan = issuedFact({ id: 2, asset, intake });
    const holding = (...facts: LoanFact[]) => loansHolding(fold(loan, ...facts), intake.id).length;
    expect(holding()).toBe(1);
    expect(holding(returned)).toBe(0);
    expect(holding(leftOutFact({ id: 5, asset, loan: loan.id, intake: intake.id }))).toBe(0);
    expect(holding(leftOutFact({ id: 5, asset, loan: loan.id, intake: testId(91) }))).toBe(1);
    expect(loansHolding(fold(loan), testId(91))).toEqual([]);
  });

  it('ends in the same state for any order of arrival, with any repeats', () => {
    const kinds = fc.constantFrom(
      'issue',
      'return',
      'undo',
      'settle',
      'unsettle',
      'list',
      'withdraw',
      'leave',
    );
    const steps = fc.array(fc.record({ kind: kinds, of: fc.nat() }), { maxLength: 14 });
    const generated = steps.map((made) => {
      const facts: LoanFact[] = [listed, issued];
      made.forEach(({ kind, of }, index) => {
        const origin = { id: index + 20, desk: index % 2 === 0 ? 'AA' : 'BB', asset };
        const other = facts[of % facts.length]?.id ?? issued.id;
        if (kind === 'issue') facts.push(issuedFact(origin));
        if (kind === 'return') facts.push(returnedFact({ ...origin, loan: other }));
        if (kind === 'undo') facts.push(returnUndoneFact({ ...origin, returned: other }));
        const inViewOf = facts.slice(0, 1 + (of % facts.length)).map(({ id }) => id);
        const outcome = of % 3 === 0 ? 'kept' : 'mistaken';
        if (kind === 'settle') facts.push(loanSettledFact({ ...origin, loan: other, outcome, inViewOf }));
        if (kind === 'unsettle') facts.push(settlementUndoneFact({ ...origin, settlement: other }));
        if (kind === 'list') facts.push(listedFact({ ...origin, after: [other] }));
        if (kind === 'withdraw') facts.push(withdrawnFact({ ...origin, after: [other] }));
        if (kind === 'leave') facts.push(leftOutFact({ ...origin, loan: other, intake: testId(90) }));
      });
      return facts;
    });
    expectAnyOrder(generated, foldLoanItem, (state) => [placeOf(state), openLoans(state), listingOf(state)]);
  });

  it('takes no fact about another', () => {
    expect(() => foldLoanItem(fold(listed), listedFact({ id: 12, asset: 'CPS-0043' }))).toThrow();
  });
});

describe('the facts of loans', () => {
  it('are known as they are written', () => {
    const left = leftOutFact({ id: 5, asset, loan: issued.id, intake: testId(90) });
    const settled = loanSettledFact({ id: 6, asset, loan: issued.id, outcome: 'lost' });
    const withdrawn = withdrawnFact({ id: 7, asset, after: [listed.id] });
    const unsettled = settlementUndoneFact({ id: 8, asset, settlement: settled.id });
    for (const fact of [listed, issued, returned, undone, left, settled, unsettled, withdrawn]) {
      expect(readFact(structuredClone(fact))).toEqual({ state: 'known', fact });
    }
  });

  it('are malformed without a reason where one is asked for', () => {
    const wrong = { by: 'technician', lacking: 'standard', because: ' ' };
    expect(readFact({ ...issued, body: { ...issued.body, eligibility: wrong } }).state).toBe('malformed');
    const promise = { ...issued, body: { ...issued.body, eligibility: { by: 'promise' } } };
    expect(readFact(promise)).toMatchObject({ state: 'malformed', reason: 'body.intake: custom' });
    const mute = { ...undone, body: { ...undone.body, because: '' } };
    expect(readFact(mute).state).toBe('malformed');
    expect(readFact(moveFact({ id: 1, about: issued.id, to: 'ready', after: [issued.id] })).state).toBe(
      'known',
    );
  });
});

describe('the id of an item', () => {
  it('follows from its asset number, however that is written', () => {
    expect(loanItemId(' cps-0042')).toBe(loanItemId('CPS-0042'));
    expect(loanItemId('CPS-0042')).not.toBe(loanItemId('CPS-0043'));
  });
});

describe('what is signed', () => {
  it('is no longer what was lent when item, person, time or condition are others', () => {
    const covers = loanHash(issued.body);
    const signed = (changed: object) => ({
      ...issued.body,
      ...changed,
      signature: { attachment: 'a'.repeat(64), covers },
    });
    expect(isLoanSignatureTrue(issued.body)).toBe(true);
    expect(isLoanSignatureTrue(signed({}))).toBe(true);
    for (const changed of [
      { item: { asset: 'CPS-0043', model: 'EOS R5', serial: null } },
      { person: { name: 'Sample Other', reach: '' } },
      { due: issued.body.due + 1 },
      { condition: { state: 'marked', note: 'dent' } },
    ]) {
      expect(isLoanSignatureTrue(signed(changed))).toBe(false);
    }
  });
});
