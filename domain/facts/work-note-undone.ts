/** A note of the workshop was wrong: its parts and its time do not count. `about` is the intake. */
import { z } from 'zod';

export const workNoteUndone = z.strictObject({
  /** Id of the fact that is undone. */
  note: z.uuidv7(),
  because: z.string().trim().min(1).max(500),
});
