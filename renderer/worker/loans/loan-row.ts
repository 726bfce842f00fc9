import { goodCondition } from '../../../domain/loan/good-condition.ts';
import {
  factsOf,
  listingOf,
  openLoans,
  placeOf,
  standingReturns,
  type Loan,
  type LoanItemState,
} from '../../../domain/loan/loan-item.ts';
import { oncePer } from '../../../domain/once-per.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase } from '../desk-database.ts';
import { RowMemory } from '../row-memory.ts';
import type { LoanRow, LoanView } from '../service/loans-service.ts';

/** What the lists show and search of one item: the part that changes only when its view is written. */
export interface LoanEntry {
  readonly row: LoanRow;
  /** Folded words of asset, model, serial, and of who has it. */
  readonly tokens: readonly string[];
}

/** Items opened for the lists of loans. */
export const loansOf = oncePer(
  ({ loans }: DeskDatabase) => new RowMemory(loans, ({ state }) => toEntry(state)),
);

function toEntry(state: LoanItemState): LoanEntry {
  const row = toRow(state);
  const { asset, model, serial, loans } = row;
  const people = loans.flatMap(({ name, memberNumber, ticket }) => [name, memberNumber ?? '', ticket ?? '']);
  const words = [asset, model, serial ?? '', ...people];
  return { row, tokens: [...new Set(words.flatMap(nameTokens))] };
}

export function toRow(state: LoanItemState): LoanRow {
  const listing = listingOf(state)?.body ?? null;
  const loans = openLoans(state);
  // A loan may arrive before the listing: it says what it lent.
  const plate = listing ?? factsOf(state, 'loan-issued').at(-1)?.body.item;
  return {
    id: state.id,
    asset: plate?.asset ?? '?',
    model: plate?.model ?? '?',
    serial: plate?.serial ?? null,
    kind: listing?.kind ?? 'other',
    value: listing?.value ?? null,
    note: listing?.note ?? '',
    place: placeOf(state),
    loans: loans.map(toView).sort((a, b) => a.due - b.due),
    condition: standingReturns(state).at(-1)?.body.condition ?? goodCondition,
  };
}

export function toView({ id, about, at, technician, desk, body }: Loan): LoanView {
  const { item, person, memberNumber, intake, due } = body;
  const ticket = intake?.ticket ?? null;
  return { id, itemId: about, item, ...person, memberNumber, ticket, due, at, technician, desk };
}
