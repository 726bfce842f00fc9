/** A drop-off still being written. It may be incomplete in any field; nothing here is printed or sent. */
import { z } from 'zod';
import {
  contactSchema,
  intakeItemSchema,
  personSchema,
  queueSchema,
  receiptLanguages,
  restsOnSchema,
  services,
  type IntakeItem,
} from '../facts/intake-taken.ts';
import type { BodyOf } from '../facts/kinds.ts';

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
});

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
});

export type Draft = z.infer<typeof draftSchema>;
export type DraftItem = z.infer<typeof draftItemSchema>;

/** What keeps a draft from being committed; `path` names the field, `items.0.serialText` for instance. */
export interface DraftProblem {
  readonly path: string;
  readonly problem:
    'name-missing' | 'no-items' | 'model-missing' | 'service-missing' | 'fault-missing' | SerialProblem;
}

export type SerialProblem = 'serial-missing' | 'serial-characters' | 'reason-missing';

/** All problems of a draft, in the order of the form; empty when it can be committed. */
export function draftProblems(draft: Draft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.person.name.trim() === '') problems.push({ path: 'person.name', problem: 'name-missing' });
  if (draft.items.length === 0) problems.push({ path: 'items', problem: 'no-items' });
  draft.items.forEach((item, index) => problems.push(...itemProblems(item, `items.${index}`)));
  return problems;
}

function itemProblems(item: DraftItem, path: string): DraftProblem[] {
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
  return problems;
}

/** The body of the fact a complete draft becomes. Throws on a draft with problems: check first. */
export function draftToBody(draft: Draft, ticket: string): BodyOf<'intake-taken'> {
  return {
    ticket,
    person: { ...draft.person, name: draft.person.name.trim() },
    contact: draft.contact,
    language: draft.language,
    verdict: draft.verdict,
    queue: draft.queue,
    items: draft.items.map(draftToItem),
  };
}

function draftToItem(item: DraftItem): IntakeItem {
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
  });
}
