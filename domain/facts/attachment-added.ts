/** Somebody photographed or filed something with an intake. `about` is the intake. */
import { z } from 'zod';
import { attachmentRef } from './attachment.ts';

export const attachmentSubjects = ['condition', 'proof-of-purchase', 'signature', 'other'] as const;

export const attachmentAdded = z.strictObject({
  attachment: attachmentRef,
  shows: z.enum(attachmentSubjects),
  /** Which of the intake's items it shows; null when it is about all of them or none. */
  item: z.uuidv7().nullable(),
  note: z.string().trim().max(200),
});

export type AttachmentSubject = (typeof attachmentSubjects)[number];
