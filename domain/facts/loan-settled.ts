/**
 * A loan ended otherwise than by a return. `about` is the loan item.
 *
 * Version 2: it also says what it was made in view of.
 */
import { z } from 'zod';

/**
 * - `lost`, `kept`: the item does not come back; should it all the same, it is returned.
 * - `mistaken`: it was never lent so, as when two desks lent the same item in ignorance of each other.
 */
export const loanOutcomes = ['lost', 'kept', 'mistaken'] as const;

export const loanSettled = z.strictObject({
  /** Id of the fact that issued it. */
  loan: z.uuidv7(),
  outcome: z.enum(loanOutcomes),
  because: z.string().trim().min(1).max(500),
  /** Ids of the item's loans that were out, and of what had been settled of them. Absent in version 1. */
  inViewOf: z.array(z.uuidv7()).max(500).optional(),
});

export type LoanOutcome = (typeof loanOutcomes)[number];
