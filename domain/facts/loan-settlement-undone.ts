/** A loan was not lost, kept or mistaken after all: it is as it was before. `about` is the loan item. */
import { z } from 'zod';

export const loanSettlementUndone = z.strictObject({
  /** Id of the fact that is undone. */
  settlement: z.uuidv7(),
  because: z.string().trim().min(1).max(500),
});
