/** An intake may be closed though a loan for it is still out. `about` is the loan item. */
import { z } from 'zod';

export const loanLeftOut = z.strictObject({
  /** Id of the fact that issued it. */
  loan: z.uuidv7(),
  intake: z.uuidv7(),
  because: z.string().trim().min(1).max(500),
});
