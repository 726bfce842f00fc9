/** The loans as the screens call them. */
import type { EventSettings } from '../../../domain/wire/event.ts';
import type { Attachments } from '../attachments/attachments.ts';
import type { DeskDatabase } from '../desk-database.ts';
import type { FactLog } from '../facts/fact-log.ts';
import type { Roster } from '../roster/roster.ts';
import type { Saving } from '../saving.ts';
import type { LoansService } from '../service/loans-service.ts';
import type { PoolService } from '../service/pool-service.ts';
import { now } from '../time.ts';
import type { Verify } from '../verify/verify.ts';
import { readHolding } from './holding.ts';
import { createLoanCodes } from './loan-codes.ts';
import { countToLookAfter, readLoans } from './loan-list.ts';
import { createLoans } from './loans.ts';
import { createPool } from './pool.ts';

interface LoanServiceParts {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly attachments: Pick<Attachments, 'addSignature'>;
  readonly verify: Pick<Verify, 'identify'>;
  readonly roster: Pick<Roster, 'findNumber' | 'facts'>;
  readonly event: () => EventSettings;
  readonly saving: Saving;
  /** Does something that may be done twice, mending rows that do not open. */
  readonly around: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called when a signature was filed. */
  readonly attachmentsNamed: () => void;
}

export function createLoanService(parts: LoanServiceParts): LoansService & PoolService {
  const { database, log, attachments, verify, roster, event, saving, around, attachmentsNamed } = parts;
  const loans = createLoans({ database, log, attachments, timeZone: () => event().timeZone });
  const codes = createLoanCodes({ database, verify, roster, event });
  const pool = createPool(database, log);

  return {
    loans: (filter) => around(() => readLoans(database, filter, now())),
    loanItem: (id) => around(() => loans.item(id)),
    loansToLookAfter: () => countToLookAfter(database, now()),
    readLoanCode: (code) => around(() => codes.read(code)),
    async lend(what) {
      const result = await saving((name) => loans.lend(what, name));
      if (what.signature !== null) attachmentsNamed();
      return result;
    },
    returnLoan: (itemId, loan, condition) => saving((name) => loans.takeBack(itemId, loan, condition, name)),
    undoReturn: (itemId, returned, because) =>
      saving((name) => loans.undoReturn(itemId, returned, because, name)),
    settleLoan: (itemId, loan, outcome, because) =>
      saving((name) => loans.settle(itemId, loan, { outcome, because }, name)),
    undoSettlement: (itemId, settlement, because) =>
      saving((name) => loans.undoSettlement(itemId, settlement, because, name)),
    loansHolding: (intakeId) => around(() => readHolding(database, intakeId)),
    leaveLoanOut: (itemId, loan, intake, because) =>
      saving((name) => loans.leaveOut(itemId, loan, { intake, because }, name)),
    withdrawItem: (itemId, because) => saving((name) => loans.withdraw(itemId, because, name)),
    readPool: (file) => around(() => pool.read(file)),
    takeInPool: () => saving((name) => pool.takeIn(name)),
  };
}
