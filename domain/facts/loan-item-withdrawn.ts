/** A loan item is no longer in the pool. `about` is the loan item. Listed again, it is back. */
import { z } from 'zod';

export const loanItemWithdrawn = z.strictObject({
  because: z.string().trim().min(1).max(500),
  /** The listings and withdrawals it was made in view of. */
  after: z.array(z.uuidv7()).min(1).max(20),
});
