/** Loans: lent, taken back, settled; and undoing either end within the day. */
import { readClock } from '../../../domain/facts/hybrid-clock.ts';
import type { BodyOf, FactKind } from '../../../domain/facts/kinds.ts';
import type { LoanCondition } from '../../../domain/facts/loan-issued.ts';
import type { LoanOutcome } from '../../../domain/facts/loan-settled.ts';
import {
  factsOf,
  goneAs,
  lastEnding,
  loansHolding,
  openLoans,
  placeOf,
  poolHeads,
  settledInViewOf,
  standingReturns,
  standingSettlements,
  type LoanFact,
  type LoanItemState,
} from '../../../domain/loan/loan-item.ts';
import { isLoanSignatureTrue, loanHash } from '../../../domain/loan/loan-text.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from '../facts/fact-log.ts';
import { createTurns } from '../in-turn.ts';
import type { Lending, LendResult, LoanItemDetail, LoanResult } from '../service/loans-service.ts';
import { newId, now, todayIn } from '../time.ts';
import { toRow } from './loan-row.ts';

interface LoansParts {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly attachments: Pick<Attachments, 'addSignature'>;
  /** The venue's: it says when a day ends. */
  readonly timeZone: () => string;
}

export type Loans = ReturnType<typeof createLoans>;

export function createLoans({ database, log, attachments, timeZone }: LoansParts) {
  /** A second press while the first is being saved would lend the same item twice. */
  const inTurn = createTurns();

  /** The item when all that was journaled is in it; otherwise why not. */
  async function read(
    itemId: string,
  ): Promise<{ readonly ok: true; readonly state: LoanItemState } | Exclude<LoanResult, { ok: true }>> {
    const caughtUp = await log.catchUp();
    if (!caughtUp.ok) return { ok: false, problem: caughtUp.problem, isKept: false };
    const stored = await database.loans.get(itemId);
    return stored === undefined ? noSuchLoan : { ok: true, state: stored.state };
  }

  async function save<K extends FactKind>(
    kind: K,
    about: string,
    body: BodyOf<K>,
    technician: string,
  ): Promise<LoanResult> {
    const saved = await log.save({ id: newId(), kind, about, body, technician });
    return saved.ok ? { ok: true, id: saved.fact.id } : saved;
  }

  async function lend(what: Lending, technician: string): Promise<LendResult> {
    const { borrower, due, eligibility } = what;
    const name = borrower.name.trim();
    if (what.items.length === 0) return { ok: false, problem: 'nothing-chosen' };
    if (name === '') return { ok: false, problem: 'name-missing' };
    if (eligibility.by === 'technician' && eligibility.because.trim() === '') {
      return { ok: false, problem: 'reason-missing' };
    }
    // All of them before any: half of what somebody signed for would be lent.
    for (const { id } of what.items) {
      const item = await read(id);
      if (!item.ok && 'isKept' in item) return item;
      if (!item.ok || !isToBeLent(item.state)) return { ok: false, problem: 'not-in' };
    }
    const loans: string[] = [];
    for (const { id, condition } of what.items) {
      const item = await read(id);
      if (!item.ok) return 'isKept' in item ? item : { ok: false, problem: 'not-in' };
      const { asset, model, serial } = toRow(item.state);
      const lent = {
        item: { asset, model, serial },
        person: { name, reach: borrower.reach.trim() },
        memberNumber: borrower.memberNumber,
        verdict: borrower.verdict,
        intake: borrower.intake,
        due,
        condition,
        eligibility,
      };
      let signature: BodyOf<'loan-issued'>['signature'] = null;
      if (what.signature !== null) {
        // First: a signature without a loan says nothing, a loan without its signature would be a loss.
        const filed = await attachments.addSignature(id, what.signature, technician);
        if (!filed.ok) return { ...filed, isKept: false };
        signature = { attachment: filed.hash, covers: loanHash(lent) };
      }
      const saved = await save('loan-issued', id, { ...lent, signature }, technician);
      if (!saved.ok) return 'isKept' in saved ? saved : { ok: false, problem: 'not-in' };
      loans.push(saved.id);
    }
    return { ok: true, loans };
  }

  async function takeBack(
    itemId: string,
    loan: string,
    condition: LoanCondition,
    technician: string,
  ): Promise<LoanResult> {
    const item = await read(itemId);
    if (!item.ok) return item;
    const { state } = item;
    const isOut = openLoans(state).some(({ id }) => id === loan) || goneAs(state)?.loan === loan;
    return isOut ? save('loan-returned', itemId, { loan, condition }, technician) : noSuchLoan;
  }

  /** Undoes one of those that `standingOf` finds; `kind` is the fact that says so. */
  const undoing =
    <K extends 'loan-return-undone' | 'loan-settlement-undone'>(
      kind: K,
      standingOf: (state: LoanItemState) => readonly Pick<LoanFact, 'id' | 'at'>[],
      bodyOf: (id: string, because: string) => BodyOf<K>,
    ) =>
    async (itemId: string, id: string, reason: string, technician: string): Promise<LoanResult> => {
      const because = reason.trim();
      const item = await read(itemId);
      if (!item.ok) return item;
      const standing = standingOf(item.state).find((fact) => fact.id === id);
      if (standing === undefined) return noSuchLoan;
      if (because === '') return { ok: false, problem: 'reason-missing' };
      if (!isOfToday(standing.at)) return { ok: false, problem: 'too-late' };
      return save(kind, itemId, bodyOf(id, because), technician);
    };

  const undoReturn = undoing('loan-return-undone', standingReturns, (id, because) => ({
    return: id,
    because,
  }));
  const undoSettlement = undoing('loan-settlement-undone', standingSettlements, (settlement, because) => ({
    settlement,
    because,
  }));

  async function settle(
    itemId: string,
    loan: string,
    { outcome, because }: { readonly outcome: LoanOutcome; readonly because: string },
    technician: string,
  ): Promise<LoanResult> {
    const item = await read(itemId);
    if (!item.ok) return item;
    if (!openLoans(item.state).some(({ id }) => id === loan)) return noSuchLoan;
    if (because.trim() === '') return { ok: false, problem: 'reason-missing' };
    const inViewOf = [...settledInViewOf(item.state)];
    return save('loan-settled', itemId, { loan, outcome, because: because.trim(), inViewOf }, technician);
  }

  async function leaveOut(
    itemId: string,
    loan: string,
    { intake, because }: { readonly intake: string; readonly because: string },
    technician: string,
  ): Promise<LoanResult> {
    const item = await read(itemId);
    if (!item.ok) return item;
    if (!loansHolding(item.state, intake).some(({ id }) => id === loan)) return noSuchLoan;
    if (because.trim() === '') return { ok: false, problem: 'reason-missing' };
    return save('loan-left-out', itemId, { loan, intake, because: because.trim() }, technician);
  }

  async function withdraw(itemId: string, reason: string, technician: string): Promise<LoanResult> {
    const because = reason.trim();
    const item = await read(itemId);
    if (!item.ok) return item;
    const { state } = item;
    if (placeOf(state) === 'out') return { ok: false, problem: 'out' };
    if (because === '') return { ok: false, problem: 'reason-missing' };
    const after = poolHeads(state).map(({ id }) => id);
    return after.length === 0
      ? noSuchLoan
      : save('loan-item-withdrawn', itemId, { because, after }, technician);
  }

  async function item(id: string): Promise<LoanItemDetail | null> {
    const stored = await database.loans.get(id);
    if (stored === undefined) return null;
    const { state } = stored;
    return {
      row: toRow(state),
      facts: state.facts,
      signedOther: factsOf(state, 'loan-issued').flatMap((loan) =>
        isLoanSignatureTrue(loan.body) ? [] : [loan.id],
      ),
      gone: goneAs(state),
      undoable: undoableOf(state),
    };
  }

  function undoableOf(state: LoanItemState): LoanItemDetail['undoable'] {
    const last = lastEnding(state);
    if (last === null || !isOfToday(last.at) || placeOf(state) === 'withdrawn') return null;
    const { id } = last;
    return last.kind === 'loan-returned'
      ? { by: 'return', id }
      : { by: 'settlement', id, outcome: last.body.outcome };
  }

  function isOfToday(at: string): boolean {
    return todayIn(timeZone(), readClock(at).wall) === todayIn(timeZone(), now());
  }

  return {
    item,
    lend: (what: Lending, technician: string) => inTurn(() => lend(what, technician)),
    takeBack: (...given: Parameters<typeof takeBack>) => inTurn(() => takeBack(...given)),
    undoReturn: (...given: Parameters<typeof undoReturn>) => inTurn(() => undoReturn(...given)),
    undoSettlement: (...given: Parameters<typeof undoSettlement>) => inTurn(() => undoSettlement(...given)),
    settle: (...given: Parameters<typeof settle>) => inTurn(() => settle(...given)),
    leaveOut: (...given: Parameters<typeof leaveOut>) => inTurn(() => leaveOut(...given)),
    withdraw: (...given: Parameters<typeof withdraw>) => inTurn(() => withdraw(...given)),
  };
}

const noSuchLoan = { ok: false, problem: 'no-such-loan' } as const;

function isToBeLent(state: LoanItemState): boolean {
  return placeOf(state) === 'in';
}
