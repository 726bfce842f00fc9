import type { AttachmentFact } from '../../../domain/intake/intake.ts';

/** Whether a fact already says of a picture what is to be said. */
export function isSamePicture({ body }: AttachmentFact, other: AttachmentFact['body']): boolean {
  return (
    body.attachment.hash === other.attachment.hash && body.shows === other.shows && body.item === other.item
  );
}
