/** What was lent is back at a desk. `about` is the loan item. */
import { z } from 'zod';
import { loanCondition } from './loan-issued.ts';

export const loanReturned = z.strictObject({
  /** Id of the fact that issued it. */
  loan: z.uuidv7(),
  condition: loanCondition,
});
