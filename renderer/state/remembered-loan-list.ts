/** The list of loans last looked at. It tells nothing about anybody, so it may lie outside what is sealed. */
import { z } from 'zod';
import { loanLists, type LoanList } from '../worker/service/loans-service.ts';

const place = 'cps-event-desk-loans';

const listSchema = z.enum(loanLists);

/** The list; what is out before one was chosen. */
export function rememberedLoanList(): LoanList {
  return listSchema.safeParse(localStorage.getItem(place)).data ?? 'out';
}

/** For the next time the loans are opened. */
export function rememberLoanList(list: LoanList): void {
  try {
    localStorage.setItem(place, list);
  } catch {
    // A full disk costs the next opening its list, nothing else.
  }
}
