/** A line of the answer to an administrator's request: something to print, or the exit code at the end. */
import { z } from 'zod';

export const adminMessageSchema = z.union([
  z.strictObject({ line: z.string() }),
  z.strictObject({ exit: z.int() }),
]);

export type AdminMessage = z.infer<typeof adminMessageSchema>;

/** What a process answers that is about to give the folder up: try again, then as its owner. */
export const CLOSING_STATUS = 503;
