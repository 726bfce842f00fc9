/** The loans: what is filtered, the rows, the row the keys are on, the dialog that is open. */
import { create } from 'zustand';
import type {
  Borrower,
  LoanItemDetail,
  LoanList,
  LoanRow,
  LoanScan,
  LoansRead,
} from '../worker/service/loans-service.ts';
import { rememberedLoanList, rememberLoanList } from './remembered-loan-list.ts';
import { desk } from './service.ts';

type LoanDialog =
  | { readonly at: 'lend'; readonly items: readonly LoanRow[]; readonly borrower: Borrower | null }
  | { readonly at: 'take-back'; readonly row: LoanRow }
  | { readonly at: 'item'; readonly detail: LoanItemDetail }
  | { readonly at: 'pool' };

interface LoansState {
  readonly text: string;
  readonly shown: LoanList;
  readonly limit: number;
  /** Null before the first reading. */
  readonly read: LoansRead | null;
  readonly activeId: string | null;
  readonly dialog: LoanDialog | null;
  /** Overdue or lent twice. */
  readonly toLookAfter: number;
}

const PAGE = 200;

export const useLoans = create<LoansState>(() => ({
  text: '',
  shown: rememberedLoanList(),
  limit: PAGE,
  read: null,
  activeId: null,
  dialog: null,
  toLookAfter: 0,
}));

let reading = 0;

/** Reads the rows again. An answer overtaken by a newer question is thrown away. */
export async function readLoans(): Promise<void> {
  reading += 1;
  const asked = reading;
  const { text, shown, limit } = useLoans.getState();
  const read = await desk().loans({ text, shown, limit });
  if (asked !== reading) return;
  useLoans.setState(({ activeId }) => ({
    read,
    activeId: read.rows.some(({ id }) => id === activeId) ? activeId : (read.rows[0]?.id ?? null),
  }));
}

/** Counts anew what the tab shows. */
export async function countLoans(): Promise<void> {
  useLoans.setState({ toLookAfter: await desk().loansToLookAfter() });
}

export function filterLoans(filter: { readonly text?: string; readonly shown?: LoanList }): Promise<void> {
  if (filter.shown !== undefined) rememberLoanList(filter.shown);
  useLoans.setState({ ...filter, limit: PAGE });
  return readLoans();
}

export function showMoreLoans(): Promise<void> {
  useLoans.setState(({ limit }) => ({ limit: limit + PAGE }));
  return readLoans();
}

/** Moves by `by` rows and stops at the ends. */
export function moveLoanRow(by: number): void {
  useLoans.setState(({ read, activeId }) => {
    const rows = read?.rows ?? [];
    if (rows.length === 0) return {};
    const index = rows.findIndex((row) => row.id === activeId);
    const next = Math.min(Math.max(index + by, 0), rows.length - 1);
    return { activeId: rows[next]?.id ?? null };
  });
}

/** Shows one item, whole. */
export async function openLoanItem(id: string): Promise<void> {
  const detail = await desk().loanItem(id);
  if (detail !== null) useLoans.setState({ dialog: { at: 'item', detail }, activeId: id });
}

/** Reads the item that is shown again after a change. */
export async function refreshLoanItem(): Promise<void> {
  const { dialog } = useLoans.getState();
  if (dialog?.at !== 'item') return;
  const detail = await desk().loanItem(dialog.detail.row.id);
  if (detail !== null && useLoans.getState().dialog === dialog) {
    useLoans.setState({ dialog: { at: 'item', detail } });
  }
}

export function openLending(items: readonly LoanRow[] = [], borrower: Borrower | null = null): void {
  useLoans.setState({ dialog: { at: 'lend', items, borrower } });
}

export function openTakeBack(row: LoanRow): void {
  useLoans.setState({ dialog: { at: 'take-back', row } });
}

export function openPool(): void {
  useLoans.setState({ dialog: { at: 'pool' } });
}

export function closeLoanDialog(): void {
  useLoans.setState({ dialog: null });
}

/** A code was scanned on the screen itself: what is out comes back, what is in is lent. Returns why nothing happened. */
export async function takeLoanCode(
  code: string,
): Promise<Extract<LoanScan, { kind: 'nothing' }>['why'] | null> {
  const scan = await desk().readLoanCode(code);
  switch (scan.kind) {
    case 'borrower':
      openLending([], scan.borrower);
      return null;
    case 'nothing':
      return scan.why;
    case 'items': {
      const [row, ...others] = scan.rows;
      if (row === undefined) return 'unknown';
      if (others.length > 0) await filterLoans({ text: code, shown: 'all' });
      else if (row.place === 'in') openLending([row]);
      else if (row.place === 'out' && row.loans.length === 1) openTakeBack(row);
      else await openLoanItem(row.id);
      return null;
    }
  }
}
