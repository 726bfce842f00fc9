/** A hand-back did not happen, or was turned back: what it named is at the desk. `about` is the intake. */
import { z } from 'zod';

export const handBackUndone = z.strictObject({
  /** Id of the fact that is undone. */
  handBack: z.uuidv7(),
  because: z.string().trim().min(1).max(500),
});
