/** A return did not happen: the loan is still out. `about` is the loan item. */
import { z } from 'zod';

export const loanReturnUndone = z.strictObject({
  /** Id of the fact that is undone. */
  return: z.uuidv7(),
  because: z.string().trim().min(1).max(500),
});
