/** A drop-off still being written. It may be incomplete in any field; nothing here is printed or sent. */
import { z } from 'zod';
import { attachmentSubjects } from '../facts/attachment-added.ts';
import { attachmentRef } from '../facts/attachment.ts';
import {
  conditionPartSchema,
  contactSchema,
  intakeItemSchema,
  personSchema,
  promiseSchema,
  queueSchema,
  receiptLanguages,
  restsOnSchema,
  services,
  type IntakeItem,
} from '../facts/intake-taken.ts';
import type { BodyOf } from '../facts/kinds.ts';
import { signatureSchema } from '../facts/signature.ts';
import { conditionOf, isChecked, isMarkUnsaid } from './condition-parts.ts';
import { intakeHash } from './intake-signature.ts';
import type { IntakeRules } from './intake-rules.ts';
import type { Promising } from './promise.ts';

export const draftItemSchema = z.strictObject({
  id: z.uuidv7(),
  model: z.string().max(120),
  kind: z.enum(['body', 'lens', 'pro-video', 'other']),
  /** As typed; checked when the field is left. */
  serialText: z.string().max(200),
  unreadable: z.boolean(),
  unreadableBecause: z.string().max(200),
  service: z.enum(services).nullable(),
  fault: z.string().max(2000),
  accessories: z.array(z.string().max(80)).max(30),
  condition: z
    .array(conditionPartSchema.extend({ note: z.string().max(200) }))
    .max(20)
    .default([]),
  /** Its proof of purchase is a photo of the draft. */
  warrantyClaimed: z.boolean().default(false),
  outsideRegion: z.boolean().default(false),
  /** Null until it is signed or taken in: the programme pack may be another by then. */
  cpsSupported: z.boolean().nullable().default(null),
});

/** A picture whose bytes this laptop keeps, and which becomes a fact with the intake. */
export const draftPhotoSchema = z.strictObject({
  ref: attachmentRef,
  shows: z.enum(attachmentSubjects),
  item: z.uuidv7().nullable(),
  note: z.string().max(200),
});

/** What was signed on the screen, and under which terms, word for word. */
const draftSignatureSchema = z.strictObject({
  ref: attachmentRef,
  covers: signatureSchema.shape.covers,
  terms: z.string().max(4000),
});

/** Drafts that an earlier version of the app stored lack what has a default. */
export const draftSchema = z.strictObject({
  id: z.uuidv7(),
  /** Wall time of the last change at this desk, ms since 1970: only sorts the list of drafts. */
  changedAt: z.number(),
  person: z.strictObject({
    name: z.string().max(200),
    memberNumber: z.string().max(64).nullable(),
    card: personSchema.shape.card,
  }),
  contact: contactSchema,
  language: z.enum(receiptLanguages),
  verdict: restsOnSchema.nullable(),
  queue: queueSchema,
  items: z.array(draftItemSchema).max(40),
  /** Null as the event's rules say, reckoned from when it is taken in. */
  promise: promiseSchema.nullable().default(null),
  photos: z.array(draftPhotoSchema).max(20).default([]),
  signature: draftSignatureSchema.nullable().default(null),
});

/** What an item is before anything of it was noted, */
export const nothingNoted: Pick<
  DraftItem,
  'condition' | 'warrantyClaimed' | 'outsideRegion' | 'cpsSupported'
> = {
  condition: [],
  warrantyClaimed: false,
  outsideRegion: false,
  cpsSupported: null,
};

/** and a draft before anything was promised, photographed or signed. */
export const nothingAdded: Pick<Draft, 'promise' | 'photos' | 'signature'> = {
  promise: null,
  photos: [],
  signature: null,
};

export type Draft = z.infer<typeof draftSchema>;
export type DraftItem = z.infer<typeof draftItemSchema>;
export type DraftPhoto = z.infer<typeof draftPhotoSchema>;

/** What keeps a draft from being committed; `path` names the field, `items.0.serialText` for instance. */
export interface DraftProblem {
  readonly path: string;
  readonly problem:
    | 'name-missing'
    | 'no-items'
    | 'model-missing'
    | 'service-missing'
    | 'fault-missing'
    | 'condition-missing'
    | 'mark-unsaid'
    | 'signature-outdated'
    | SerialProblem;
}

export type SerialProblem = 'serial-missing' | 'serial-characters' | 'reason-missing';

/** What of the event's rules decides whether a draft is complete. */
export type DraftRules = Pick<IntakeRules, 'conditionRequired'>;

/** All problems of a draft, in the order of the form; empty when it can be committed. */
export function draftProblems(draft: Draft, rules: DraftRules): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.person.name.trim() === '') problems.push({ path: 'person.name', problem: 'name-missing' });
  if (draft.items.length === 0) problems.push({ path: 'items', problem: 'no-items' });
  draft.items.forEach((item, index) => problems.push(...itemProblems(item, `items.${index}`, rules)));
  if (problems.length === 0 && isSignatureOutdated(draft)) {
    problems.push({ path: 'signature', problem: 'signature-outdated' });
  }
  return problems;
}

function itemProblems(item: DraftItem, path: string, { conditionRequired }: DraftRules): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (item.model.trim() === '') problems.push({ path: `${path}.model`, problem: 'model-missing' });
  if (item.unreadable && item.unreadableBecause.trim().length < 3) {
    problems.push({ path: `${path}.unreadableBecause`, problem: 'reason-missing' });
  }
  if (!item.unreadable && item.serialText === '') {
    problems.push({ path: `${path}.serialText`, problem: 'serial-missing' });
  } else if (!item.unreadable && !/^[A-Za-z0-9]{1,32}$/.test(item.serialText)) {
    problems.push({ path: `${path}.serialText`, problem: 'serial-characters' });
  }
  if (item.service === null) problems.push({ path: `${path}.service`, problem: 'service-missing' });
  // Cleaning explains itself; anything else the workshop must be told in words.
  if (item.service !== null && item.service !== 'clean-and-check' && item.fault.trim() === '') {
    problems.push({ path: `${path}.fault`, problem: 'fault-missing' });
  }
  // First, as it is said at the mark's own field.
  if (conditionOf(item).some(isMarkUnsaid)) {
    problems.push({ path: `${path}.condition`, problem: 'mark-unsaid' });
  }
  if (conditionRequired && !isChecked(item)) {
    problems.push({ path: `${path}.condition`, problem: 'condition-missing' });
  }
  return problems;
}

/** Whether something was changed after it was signed. Only of a draft that is complete. */
export function isSignatureOutdated(draft: Draft): boolean {
  const { id, signature } = draft;
  return signature !== null && signature.covers !== intakeHash(id, draftContent(draft), signature.terms);
}

/** The draft with its promise, and with what CPS supports of it; what was promised or signed before stays. */
export function withPromising(draft: Draft, { by, unsupported }: Promising): Draft {
  const isSigned = draft.signature !== null;
  return {
    ...draft,
    items: isSigned
      ? draft.items
      : draft.items.map((item) => ({ ...item, cpsSupported: !unsupported.includes(item.id) })),
    promise: draft.promise ?? { by, because: null },
  };
}

/** The draft before it was signed. With the signature goes what was decided for it alone. */
export function withoutSignature(draft: Draft): Draft {
  return {
    ...draft,
    items: draft.items.map((item) => ({ ...item, cpsSupported: null })),
    signature: null,
    promise: draft.promise?.because == null ? null : draft.promise,
  };
}

/** The proof of purchase of an item, or null. */
export function proofOf({ photos }: Pick<Draft, 'photos'>, itemId: string): DraftPhoto | null {
  return photos.find(({ shows, item }) => shows === 'proof-of-purchase' && item === itemId) ?? null;
}

/** The bodies of the facts its pictures become. */
export function draftAttachments({ photos, signature, items }: Draft): BodyOf<'attachment-added'>[] {
  const bodies = photos.map(({ ref, shows, item, note }) => {
    // Of an item that was taken off again it shows none.
    const shown = items.find(({ id }) => id === item)?.id ?? null;
    return { attachment: ref, shows, item: shown, note: note.trim() };
  });
  if (signature === null) return bodies;
  return [...bodies, { attachment: signature.ref, shows: 'signature', item: null, note: '' }];
}

/** The body of the fact a complete draft becomes. Throws on a draft with problems: check first. */
export function draftToBody(draft: Draft, ticket: string): BodyOf<'intake-taken'> {
  const { signature } = draft;
  return {
    ticket,
    ...draftContent(draft),
    ...(signature === null
      ? {}
      : { signature: { attachment: signature.ref.hash, covers: signature.covers } }),
  };
}

/** The same before it has a ticket or a signature. */
export function draftContent(draft: Draft): Omit<BodyOf<'intake-taken'>, 'ticket' | 'signature'> {
  return {
    person: { ...draft.person, name: draft.person.name.trim() },
    contact: draft.contact,
    language: draft.language,
    verdict: draft.verdict,
    queue: draft.queue,
    items: draft.items.map((item) => draftToItem(item, draft)),
    ...(draft.promise === null ? {} : { promise: draft.promise }),
  };
}

function draftToItem(item: DraftItem, draft: Draft): IntakeItem {
  const condition = conditionOf(item);
  return intakeItemSchema.parse({
    id: item.id,
    model: item.model,
    kind: item.kind,
    serial: item.unreadable
      ? { state: 'unreadable', because: item.unreadableBecause }
      : // In capitals, as on the product: one product has one serial, however it was typed.
        { state: 'read', number: item.serialText.toUpperCase() },
    service: item.service,
    fault: item.fault,
    accessories: item.accessories,
    ...(condition.length === 0 ? {} : { condition }),
    ...(item.warrantyClaimed
      ? { warranty: { claimed: true, proof: proofOf(draft, item.id)?.ref.hash ?? null } }
      : {}),
    ...(item.outsideRegion ? { outsideRegion: true } : {}),
    ...(item.cpsSupported === null ? {} : { cpsSupported: item.cpsSupported }),
  });
}
