/** A signature: its picture, and what it was given for. */
import { z } from 'zod';
import { attachmentHashSchema } from './attachment.ts';

export const signatureSchema = z.strictObject({
  /** Names the picture of it, an attachment of the intake. */
  attachment: attachmentHashSchema,
  /** SHA-256, hex, of the text it stands under: `handBackText` or `intakeText`. */
  covers: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex'),
});

export type Signature = z.infer<typeof signatureSchema>;
