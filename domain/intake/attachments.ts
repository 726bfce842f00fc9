/** The attachments of one intake, as folded from its facts in any order. */
import type { FactOf } from '../facts/kinds.ts';

export type AttachmentFact = FactOf<'attachment-added'>;

/** Adds one fact; each stands once, sorted by id. Returns the same list when it was there already. */
export function foldAttachments(
  attachments: readonly AttachmentFact[],
  fact: AttachmentFact,
): readonly AttachmentFact[] {
  if (attachments.some(({ id }) => id === fact.id)) return attachments;
  return [...attachments, fact].sort((a, b) => (a.id < b.id ? -1 : 1));
}
