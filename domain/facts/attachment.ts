/**
 * An attachment: a picture or a document beside a fact. It is its bytes, named by their SHA-256; a fact names it, and
 * never carries it.
 */
import { z } from 'zod';

export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** Bytes of one attachment, at the most. */
export const MAX_ATTACHMENT_BYTES = 8 * 1024 * 1024;

/** SHA-256 of the plain bytes, hex. */
export const attachmentHashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex');

export const attachmentRef = z.strictObject({
  hash: attachmentHashSchema,
  type: z.enum(attachmentTypes),
  /** Size. */
  bytes: z.int().min(1).max(MAX_ATTACHMENT_BYTES),
});

export type AttachmentType = (typeof attachmentTypes)[number];
export type AttachmentRef = z.infer<typeof attachmentRef>;
