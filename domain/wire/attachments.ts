/**
 * How the bytes of attachments travel. They go up part by part, each going on where the hub stands, and come down by
 * range once all of them are there. What type they are is not said: the facts that name them know.
 */
import { z } from 'zod';
import { attachmentHashSchema, MAX_ATTACHMENT_BYTES } from '../facts/attachment.ts';

/** Bytes in one part, at the most. */
export const MAX_PART_BYTES = 256 * 1024;

/** In the answer to HEAD: how many bytes, from the first on, the hub has. */
export const RECEIVED_HEADER = 'upload-offset';

export const attachmentParamsSchema = z.strictObject({ hash: attachmentHashSchema });

export const partQuerySchema = z.strictObject({
  /** Where in the attachment the part begins. */
  from: z.coerce.number().int().min(0).max(MAX_ATTACHMENT_BYTES),
  /** Size of the whole attachment. */
  of: z.coerce.number().int().min(1).max(MAX_ATTACHMENT_BYTES),
});

/**
 * - `partial`: the hub has the first `received` bytes; a part that does not begin there was not taken.
 * - `complete`: it has all of them, and they are the ones of that hash.
 * - `dropped`: it had as many as said, and they were others; it has none now.
 */
export const partAnswerSchema = z.strictObject({
  outcome: z.enum(['partial', 'complete', 'dropped']),
  received: z.int().min(0),
});

export type PartAnswer = z.infer<typeof partAnswerSchema>;
