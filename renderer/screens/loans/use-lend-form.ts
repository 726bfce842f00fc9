import { useState } from 'react';
import { proposedDue } from '../../../domain/loan/due.ts';
import { fromField, toField } from '../../../domain/time/venue-field.ts';
import { eligibilityOf, type Eligible } from '../../../domain/loan/eligibility.ts';
import type { LoanCondition, LoanEligibility } from '../../../domain/facts/loan-issued.ts';
import { desk } from '../../state/service.ts';
import type { Borrower, LoanRow, LoanScan } from '../../worker/service/loans-service.ts';
import { useScans } from '../use-scans.ts';
import type { LoanProblem } from './loan-problem.tsx';

export interface LentItem {
  readonly row: LoanRow;
  readonly condition: LoanCondition;
}

export interface LendForm {
  readonly items: readonly LentItem[];
  readonly borrower: Borrower;
  readonly isPromiseBroken: boolean;
  /** Why it is lent all the same. */
  readonly because: string;
  /** At the venue, as a field holds it. */
  readonly due: string;
  /** What they signed, as the pad makes it; null as long as they did not. */
  readonly signature: Promise<Blob | null> | null;
}

/** What the code that was scanned last was not. */
export type Unread = Extract<LoanScan, { kind: 'nothing' }>['why'] | { readonly notIn: string };

const nobody: Borrower = {
  name: '',
  reach: '',
  memberNumber: null,
  standing: null,
  verdict: null,
  intake: null,
  promised: null,
};

interface LendStart {
  readonly items: readonly LoanRow[];
  readonly borrower: Borrower | null;
  readonly now: number;
  readonly timeZone: string;
}

/** What the dialog asks for, and lending. Every scan is an item, a ticket or a card while it is open. */
export function useLendForm(start: LendStart, done: (count: number, name: string) => void) {
  const { timeZone } = start;
  const [form, setForm] = useState<LendForm>(() => {
    const borrower = start.borrower ?? nobody;
    return {
      items: start.items.map(toLent),
      borrower,
      isPromiseBroken: false,
      because: '',
      due: toField(proposedDue(start.now, timeZone, borrower.promised), timeZone),
      signature: null,
    };
  });
  const [problem, setProblem] = useState<LoanProblem | null>(null);
  const [unread, setUnread] = useState<Unread | null>(null);
  const [isPending, setPending] = useState(false);
  const eligible = eligibilityOf(
    form.borrower.standing,
    form.isPromiseBroken && form.borrower.intake !== null,
  );
  const due = fromField(form.due, timeZone);

  const change = (changed: Partial<LendForm>) => {
    setForm((before) => ({ ...before, ...changed }));
    setProblem(null);
    setUnread(null);
  };

  const takeCode = async (code: string) => {
    const scan = await desk().readLoanCode(code);
    setProblem(null);
    setUnread(null);
    switch (scan.kind) {
      case 'nothing':
        setUnread(scan.why);
        return;
      case 'borrower':
        setForm((before) => withBorrower(before, scan.borrower, start.now, timeZone));
        return;
      case 'items': {
        const row = scan.rows.find(({ place }) => place === 'in');
        if (row === undefined) setUnread({ notIn: scan.rows[0]?.asset ?? code });
        else setForm((before) => withItem(before, row));
      }
    }
  };
  useScans((code) => {
    void takeCode(code);
    return true;
  });

  const submit = async () => {
    if (isPending) return;
    if (due === null) {
      setProblem({ problem: 'due-missing' });
      return;
    }
    setPending(true);
    const signature = await form.signature;
    if (signature === null && form.signature !== null) {
      setPending(false);
      setProblem({ problem: 'signature-lost' });
      return;
    }
    const { standing, promised, ...borrower } = form.borrower;
    const result = await desk().lend({
      items: form.items.map(({ row, condition }) => ({ id: row.id, condition })),
      borrower,
      due,
      eligibility: recorded(eligible, form.because),
      signature,
    });
    setPending(false);
    if (result.ok) done(result.loans.length, borrower.name.trim());
    else setProblem(result);
  };

  return { form, eligible, due, problem, unread, isPending, change, takeCode, submit };
}

function recorded(eligible: Eligible, because: string): LoanEligibility {
  if (!eligible.ok) return { by: 'technician', lacking: eligible.lacking, because: because.trim() };
  return eligible.by === 'level' ? { by: 'level', level: eligible.level } : { by: 'promise' };
}

function toLent(row: LoanRow): LentItem {
  return { row, condition: row.condition };
}

function withItem(form: LendForm, row: LoanRow): LendForm {
  if (form.items.some((item) => item.row.id === row.id)) return form;
  return { ...form, items: [...form.items, toLent(row)] };
}

/** A card scanned after the ticket tells the level, and the ticket stays; one scanned before gives its verdict. */
function withBorrower(form: LendForm, found: Borrower, now: number, timeZone: string): LendForm {
  const { borrower: before } = form;
  const isSame = before.memberNumber !== null && before.memberNumber === found.memberNumber;
  const borrower: Borrower = {
    ...found,
    reach: found.reach === '' && isSame ? before.reach : found.reach,
    standing: found.standing ?? (isSame ? before.standing : null),
    verdict: found.verdict ?? (isSame ? before.verdict : null),
    intake: found.intake ?? (isSame ? before.intake : null),
    promised: found.promised ?? (isSame ? before.promised : null),
  };
  const due =
    borrower.promised === before.promised
      ? form.due
      : toField(proposedDue(now, timeZone, borrower.promised), timeZone);
  return { ...form, borrower, due };
}
