/** The pool of loans: who has what, lending, taking back. */
import type { BodyOf } from '../../../domain/facts/kinds.ts';
import type { LoanCondition, LoanEligibility } from '../../../domain/facts/loan-issued.ts';
import type { LoanOutcome } from '../../../domain/facts/loan-settled.ts';
import type { Standing } from '../../../domain/loan/eligibility.ts';
import type { LoanFact, LoanPlace } from '../../../domain/loan/loan-item.ts';
import type { Doing } from './intakes-service.ts';
import type { NotSaved } from './saving.ts';

/** A loan that is out. */
export interface LoanView extends Doing {
  readonly id: string;
  /** Id of the item. */
  readonly itemId: string;
  readonly item: BodyOf<'loan-issued'>['item'];
  readonly name: string;
  readonly reach: string;
  readonly memberNumber: string | null;
  readonly ticket: string | null;
  /** Ms since 1970. */
  readonly due: number;
}

/** One item of the pool. */
export interface LoanRow {
  readonly id: string;
  readonly asset: string;
  readonly model: string;
  readonly serial: string | null;
  readonly kind: BodyOf<'loan-item-listed'>['kind'];
  readonly value: string | null;
  /** From the pool's list. */
  readonly note: string;
  readonly place: LoanPlace;
  /** Those that are out, the first due first. More than one were made in ignorance of each other. */
  readonly loans: readonly LoanView[];
  /** As it came back last; good before the first loan. */
  readonly condition: LoanCondition;
}

/** An item with everything that happened to it, oldest first. */
export interface LoanItemDetail {
  readonly row: LoanRow;
  readonly facts: readonly LoanFact[];
  /** Loans of which what was signed is not what was lent. */
  readonly signedOther: readonly string[];
  /** The loan that was lost or kept, and which of both. */
  readonly gone: { readonly loan: string; readonly outcome: LoanOutcome } | null;
  /** What ended a loan last, when it was today and can be undone. */
  readonly undoable: UndoableEnding | null;
}

/** Id of the fact that ended a loan, and what it said. */
export type UndoableEnding =
  | { readonly by: 'return'; readonly id: string }
  | { readonly by: 'settlement'; readonly id: string; readonly outcome: LoanOutcome };

/** `people`: what is out, by who has it. */
export const loanLists = ['out', 'people', 'in', 'all'] as const;

export type LoanList = (typeof loanLists)[number];

export interface LoanFilter {
  readonly text: string;
  readonly shown: LoanList;
  readonly limit: number;
}

export interface LoansRead {
  readonly rows: readonly LoanRow[];
  /** Rows that fit. */
  readonly total: number;
  /** Items in each list, whatever is searched. */
  readonly counts: Readonly<Record<LoanList, number>>;
  readonly overdue: number;
  /** Due within two hours. */
  readonly soon: number;
  /** Items lent twice in ignorance. */
  readonly twice: number;
}

/** Who is to be lent something. */
export interface Borrower {
  readonly name: string;
  readonly reach: string;
  readonly memberNumber: string | null;
  /** Null when nobody was judged. */
  readonly standing: Standing | null;
  /** Id of the verdict. */
  readonly verdict: string | null;
  readonly intake: { readonly id: string; readonly ticket: string } | null;
  /** When that intake is promised, ms since 1970. */
  readonly promised: number | null;
}

/** What a code at the loans is. */
export type LoanScan =
  | { readonly kind: 'items'; readonly rows: readonly LoanRow[] }
  | { readonly kind: 'borrower'; readonly borrower: Borrower }
  | {
      readonly kind: 'nothing';
      readonly why: 'unknown' | 'several-people' | 'ticket-not-here' | 'roster-too-old';
    };

/** What is lent to whom. */
export interface Lending {
  readonly items: readonly { readonly id: string; readonly condition: LoanCondition }[];
  readonly borrower: Omit<Borrower, 'standing' | 'promised'>;
  readonly due: number;
  readonly eligibility: LoanEligibility;
  /** A PNG of it; null when they did not sign. */
  readonly signature: Blob | null;
}

export type LendResult =
  | { readonly ok: true; readonly loans: readonly string[] }
  /**
   * - `nothing-chosen`: no item.
   * - `not-in`: one of the items was lent or withdrawn meanwhile; those before it were lent.
   */
  | { readonly ok: false; readonly problem: 'nothing-chosen' | 'not-in' | 'name-missing' | 'reason-missing' }
  | NotSaved;

/** What became of something done to a loan. */
export type LoanResult =
  | { readonly ok: true; readonly id: string }
  /**
   * - `no-such-loan`: it was returned, settled or undone meanwhile, or this laptop does not know of it.
   * - `too-late`: it was on another day, at the venue's time.
   * - `out`: the item is lent and can't leave the pool.
   */
  | { readonly ok: false; readonly problem: 'no-such-loan' | 'reason-missing' | 'too-late' | 'out' }
  | NotSaved;

export interface LoansService {
  loans(filter: LoanFilter): Promise<LoansRead>;
  loanItem(id: string): Promise<LoanItemDetail | null>;
  /** What to look after: loans overdue and items lent twice. */
  loansToLookAfter(): Promise<number>;
  /** An item by asset or serial number, or who wants one: by ticket, card or number. A card's verdict is recorded. */
  readLoanCode(code: string): Promise<LoanScan>;
  lend(what: Lending): Promise<LendResult>;
  returnLoan(itemId: string, loan: string, condition: LoanCondition): Promise<LoanResult>;
  undoReturn(itemId: string, returned: string, because: string): Promise<LoanResult>;
  settleLoan(itemId: string, loan: string, outcome: LoanOutcome, because: string): Promise<LoanResult>;
  undoSettlement(itemId: string, settlement: string, because: string): Promise<LoanResult>;
  /** Loans that keep an intake from being closed. */
  loansHolding(intakeId: string): Promise<readonly LoanView[]>;
  /** Gives the reason why that intake may be closed all the same. */
  leaveLoanOut(itemId: string, loan: string, intakeId: string, because: string): Promise<LoanResult>;
  withdrawItem(itemId: string, because: string): Promise<LoanResult>;
}
