/** An intake moved on. `about` is the intake. */
import { z } from 'zod';

export const statuses = ['received', 'in-work', 'ready', 'handed-back'] as const;

export const statusMoved = z.strictObject({
  to: z.enum(statuses),
  /**
   * The facts this move was made in view of: the last move, or the intake itself. No clock decides what came
   * first; a move that did not know of another stands beside it and becomes a flag.
   */
  after: z.array(z.uuidv7()).min(1).max(20),
});

export type Status = (typeof statuses)[number];
