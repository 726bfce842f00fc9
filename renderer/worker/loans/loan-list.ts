/** The lists of loans. What a row says is kept in memory until its view is written anew. */
import { SOON } from '../../../domain/loan/due.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { LoanFilter, LoanList, LoanRow, LoansRead } from '../service/loans-service.ts';
import { loansOf, type LoanEntry } from './loan-row.ts';

/** Rows that fit the filter in the order of its list, and what there is in all. `now`: ms since 1970. */
export async function readLoans(database: DeskDatabase, filter: LoanFilter, now: number): Promise<LoansRead> {
  const entries = await loansOf(database).all(orders[filter.shown]);
  const words = nameTokens(filter.text);
  const fitting = entries
    .filter(({ row }) => isIn(filter.shown, row))
    .filter(({ tokens }) => words.every((word) => tokens.some((token) => token.startsWith(word))))
    .map(({ row }) => row);
  const rows = entries.map(({ row }) => row);
  const dues = rows.flatMap(({ loans }) => (loans[0] === undefined ? [] : [loans[0].due]));
  return {
    rows: fitting.slice(0, filter.limit),
    total: fitting.length,
    counts: {
      out: count(rows, 'out'),
      people: count(rows, 'people'),
      in: count(rows, 'in'),
      all: count(rows, 'all'),
    },
    overdue: dues.filter((due) => due < now).length,
    soon: dues.filter((due) => due >= now && due < now + SOON).length,
    twice: rows.filter(({ loans }) => loans.length > 1).length,
  };
}

/** How many items are out past their time or lent twice. Only indexes are read. */
export async function countToLookAfter(database: DeskDatabase, now: number): Promise<number> {
  const overdue = await database.loans.where('due').below(now).primaryKeys();
  const twice = await database.loans.where('twice').equals(1).primaryKeys();
  return new Set([...overdue, ...twice]).size;
}

function count(rows: readonly LoanRow[], list: LoanList): number {
  return rows.filter((row) => isIn(list, row)).length;
}

function isIn(list: LoanList, { place }: LoanRow): boolean {
  switch (list) {
    case 'out':
    case 'people':
      return place === 'out';
    case 'in':
      return place === 'in';
    case 'all':
      return place !== 'unlisted';
  }
}

type Order = (one: LoanEntry, other: LoanEntry) => number;

/** Made once: it takes longer than to compare with it. */
const inOrder = new Intl.Collator('en', { numeric: true });

const byAsset: Order = (one, other) => inOrder.compare(one.row.asset, other.row.asset);

const byModel: Order = (one, other) => inOrder.compare(one.row.model, other.row.model) || byAsset(one, other);

const byDue: Order = (one, other) => dueOf(one) - dueOf(other) || byAsset(one, other);

const byPerson: Order = (one, other) => inOrder.compare(nameOf(one), nameOf(other)) || byDue(one, other);

const orders: Record<LoanList, Order> = { out: byDue, people: byPerson, in: byModel, all: byAsset };

function dueOf({ row: { loans } }: LoanEntry): number {
  return loans[0]?.due ?? Infinity;
}

function nameOf({ row: { loans } }: LoanEntry): string {
  return loans[0]?.name ?? '';
}
