/** Folds facts about loans into the items' views, inside the transaction that stores them. */
import type { Fact } from '../../../domain/facts/fact.ts';
import { readFact } from '../../../domain/facts/kinds.ts';
import {
  foldLoanItem,
  isLoanFact,
  isLoanKind,
  listingOf,
  loansHolding,
  openLoans,
  type LoanFact,
  type LoanItemState,
} from '../../../domain/loan/loan-item.ts';
import type { DeskDatabase, StoredLoanItem } from '../desk-database.ts';
import { loansOf } from './loan-row.ts';

/** Applies facts in any order; those about anything else are left out. */
export async function applyToLoans(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  const loanFacts = facts.flatMap(asLoanFact);
  if (loanFacts.length === 0) return;
  const ids = [...new Set(loanFacts.map(({ about }) => about))];
  const states = new Map<string, LoanItemState>();
  for (const stored of await database.loans.bulkGet(ids)) {
    if (stored !== undefined) states.set(stored.id, stored.state);
  }
  for (const fact of loanFacts) {
    states.set(fact.about, foldLoanItem(states.get(fact.about) ?? null, fact));
  }
  await storeLoanItems(database, [...states.values()]);
}

/** A fact as an item's fold takes it; none of another kind, or one that is not understood. */
export function asLoanFact(fact: Fact): LoanFact[] {
  if (!isLoanKind(fact.kind)) return [];
  const reading = readFact(fact);
  return reading.state === 'known' && isLoanFact(reading.fact) ? [reading.fact] : [];
}

/** Writes the views of items. */
export async function storeLoanItems(
  database: DeskDatabase,
  states: readonly LoanItemState[],
): Promise<void> {
  for (const { id } of states) loansOf(database).noteStale(id);
  await database.loans.bulkPut(states.map((state) => toStored(database, state)));
}

/** What stands for a serial number in the index. */
export function serialMark({ mark }: DeskDatabase, serial: string): string {
  return mark(`loan serial ${serial.toUpperCase()}`);
}

function toStored(database: DeskDatabase, state: LoanItemState): StoredLoanItem {
  const open = openLoans(state);
  const serial = listingOf(state)?.body.serial ?? null;
  const intakes = new Set(open.flatMap(({ body }) => (body.intake === null ? [] : [body.intake.id])));
  return {
    id: state.id,
    state,
    marks: serial === null ? [] : [serialMark(database, serial)],
    intakes: [...intakes].filter((intake) => loansHolding(state, intake).length > 0),
    ...(open.length === 0 ? {} : { due: Math.min(...open.map(({ body }) => body.due)) }),
    ...(open.length > 1 ? { twice: 1 } : {}),
  };
}
