/**
 * An item of the loan pool as folded from its facts. The fold takes them in any order, with repeats, and ends in the
 * same state: it only collects facts by id, and everything shown is derived from the collection.
 */
import type { FactOf, KnownFact } from '../facts/kinds.ts';
import type { LoanOutcome } from '../facts/loan-settled.ts';

/** Kinds of facts that an item is folded from. */
export const loanFactKinds = [
  'loan-item-listed',
  'loan-item-withdrawn',
  'loan-issued',
  'loan-returned',
  'loan-return-undone',
  'loan-settled',
  'loan-settlement-undone',
  'loan-left-out',
] as const;

type LoanFactKind = (typeof loanFactKinds)[number];

export type LoanFact = Extract<KnownFact, { kind: LoanFactKind }>;

export type Loan = FactOf<'loan-issued'>;

/** All facts about one item, each once, sorted by id. */
export interface LoanItemState {
  readonly id: string;
  readonly facts: readonly LoanFact[];
}

/** Whether a fact belongs to a loan item's fold. */
export function isLoanFact(fact: KnownFact): fact is LoanFact {
  return isLoanKind(fact.kind);
}

/** Whether facts of a kind belong to a loan item's fold. */
export function isLoanKind(kind: string): boolean {
  return loanFactKinds.some((known) => known === kind);
}

/** Adds one fact. Returns the same state when it was there already. */
export function foldLoanItem(state: LoanItemState | null, fact: LoanFact): LoanItemState {
  const before = state ?? { id: fact.about, facts: [] };
  if (before.id !== fact.about) throw new Error('a fact about another loan item');
  if (before.facts.some(({ id }) => id === fact.id)) return before;
  return { id: before.id, facts: [...before.facts, fact].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The facts of one kind, sorted by id. */
export function factsOf<K extends LoanFactKind>(
  { facts }: LoanItemState,
  kind: K,
): readonly Extract<LoanFact, { kind: K }>[] {
  return facts.filter((fact): fact is Extract<LoanFact, { kind: K }> => fact.kind === kind);
}

/**
 * - `in`: at a desk, to be lent.
 * - `out`: lent; more than one loan when desks lent it in ignorance of each other.
 * - `gone`: lost or kept.
 * - `withdrawn`: no longer in the pool.
 * - `unlisted`: its listing has not arrived yet, and nobody has it.
 */
export type LoanPlace = 'in' | 'out' | 'gone' | 'withdrawn' | 'unlisted';

/** Where the item is. What is out is out, whatever the pool's list says. */
export function placeOf(state: LoanItemState): LoanPlace {
  if (openLoans(state).length > 0) return 'out';
  if (goneAs(state) !== null) return 'gone';
  const listed = poolHead(state);
  if (listed === null) return 'unlisted';
  return listed.kind === 'loan-item-listed' ? 'in' : 'withdrawn';
}

/** The loans nobody returned or settled. */
export function openLoans(state: LoanItemState): readonly Loan[] {
  const ended = new Set([
    ...standingReturns(state).map(({ body }) => body.loan),
    ...countingSettlements(state).map(({ body }) => body.loan),
  ]);
  return factsOf(state, 'loan-issued').filter(({ id }) => !ended.has(id));
}

/** The returns nobody undid. */
export function standingReturns(state: LoanItemState): readonly FactOf<'loan-returned'>[] {
  const undone = new Set(factsOf(state, 'loan-return-undone').map(({ body }) => body.return));
  return factsOf(state, 'loan-returned').filter(({ id }) => !undone.has(id));
}

/** Losses, keepings and mistakes that nobody undid. */
export function standingSettlements(state: LoanItemState): readonly FactOf<'loan-settled'>[] {
  const undone = new Set(factsOf(state, 'loan-settlement-undone').map(({ body }) => body.settlement));
  return factsOf(state, 'loan-settled').filter(({ id }) => !undone.has(id));
}

/**
 * Those of them that end their loan. Of two loans each was called the mistaken one by somebody who did not know of the other
 * answer: then both are out until somebody who knows both has answered.
 */
export function countingSettlements(state: LoanItemState): readonly FactOf<'loan-settled'>[] {
  const standing = standingSettlements(state);
  return standing.filter((one) => !standing.some((other) => contradict(one, other)));
}

function contradict(one: FactOf<'loan-settled'>, other: FactOf<'loan-settled'>): boolean {
  if (one.body.outcome !== 'mistaken' || other.body.outcome !== 'mistaken') return false;
  const knows = (by: FactOf<'loan-settled'>, id: string) => by.body.inViewOf?.includes(id) === true;
  return (
    one.body.loan !== other.body.loan &&
    knows(one, other.body.loan) &&
    knows(other, one.body.loan) &&
    !knows(one, other.id) &&
    !knows(other, one.id)
  );
}

/** What a settlement is made in view of: ids of the loans that are out, and of what was settled of them. */
export function settledInViewOf(state: LoanItemState): readonly string[] {
  const open = openLoans(state).map(({ id }) => id);
  const settled = standingSettlements(state).filter(({ body }) => open.includes(body.loan));
  return [...open, ...settled.map(({ id }) => id)];
}

/** What ended a loan last, unless the item was lent again after it. */
export function lastEnding(state: LoanItemState): FactOf<'loan-returned'> | FactOf<'loan-settled'> | null {
  const latest = [
    ...factsOf(state, 'loan-issued'),
    ...standingReturns(state),
    ...standingSettlements(state),
  ].reduce<LoanFact | null>((last, fact) => (last === null || last.at < fact.at ? fact : last), null);
  return latest?.kind === 'loan-returned' || latest?.kind === 'loan-settled' ? latest : null;
}

/** The loan that was lost or kept, and which of both, while it did not come back after all. */
export function goneAs(
  state: LoanItemState,
): { readonly loan: string; readonly outcome: LoanOutcome } | null {
  const back = new Set(standingReturns(state).map(({ body }) => body.loan));
  const gone = standingSettlements(state).find(
    ({ body }) => body.outcome !== 'mistaken' && !back.has(body.loan),
  );
  return gone === undefined ? null : { loan: gone.body.loan, outcome: gone.body.outcome };
}

/** The open loans for an intake whose closing nobody gave a reason for. */
export function loansHolding(state: LoanItemState, intake: string): readonly Loan[] {
  const excused = new Set(
    factsOf(state, 'loan-left-out').flatMap(({ body }) => (body.intake === intake ? [body.loan] : [])),
  );
  return openLoans(state).filter(({ id, body }) => body.intake?.id === intake && !excused.has(id));
}

type PoolFact = FactOf<'loan-item-listed'> | FactOf<'loan-item-withdrawn'>;

/** The latest of the pool's own facts: those that no other came after. The next one comes `after` all of them. */
export function poolHeads(state: LoanItemState): readonly PoolFact[] {
  const all = [...factsOf(state, 'loan-item-listed'), ...factsOf(state, 'loan-item-withdrawn')];
  const seen = new Set(all.flatMap(({ body }) => body.after));
  return all.filter(({ id }) => !seen.has(id));
}

/** Of several, a listing: who lists an item has it in their hands. Null when nothing of it has arrived. */
export function poolHead(state: LoanItemState): PoolFact | null {
  const heads = poolHeads(state);
  return heads.find(({ kind }) => kind === 'loan-item-listed') ?? heads[0] ?? null;
}

/** What the pool's list last said of it, also when it was withdrawn; null when no listing has arrived. */
export function listingOf(state: LoanItemState): FactOf<'loan-item-listed'> | null {
  const head = poolHead(state);
  if (head?.kind === 'loan-item-listed') return head;
  return factsOf(state, 'loan-item-listed').at(-1) ?? null;
}
