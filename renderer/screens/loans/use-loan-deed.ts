import { useState } from 'react';
import type { LoanResult } from '../../worker/service/loans-service.ts';
import type { LoanProblem } from './loan-problem.tsx';

/** Does something to a loan, once at a time, and keeps what went wrong. */
export function useLoanDeed() {
  const [problem, setProblem] = useState<LoanProblem | null>(null);
  const [isPending, setPending] = useState(false);
  const run = async (deed: () => Promise<LoanResult>, done: (id: string) => void) => {
    if (isPending) return;
    setPending(true);
    const result = await deed();
    setPending(false);
    if (result.ok) done(result.id);
    else setProblem(result);
  };
  return { problem, isPending, run, forget: () => setProblem(null) };
}
