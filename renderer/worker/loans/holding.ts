/** The loans that keep an intake from being closed, whichever desk made them. */
import { loansHolding } from '../../../domain/loan/loan-item.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { LoanView } from '../service/loans-service.ts';
import { toView } from './loan-row.ts';

export async function readHolding({ loans }: DeskDatabase, intakeId: string): Promise<LoanView[]> {
  const stored = await loans.where('intakes').equals(intakeId).toArray();
  return stored.flatMap(({ state }) => loansHolding(state, intakeId).map(toView));
}

export async function isLoanOut({ loans }: DeskDatabase, intakeId: string): Promise<boolean> {
  return (await loans.where('intakes').equals(intakeId).count()) > 0;
}
