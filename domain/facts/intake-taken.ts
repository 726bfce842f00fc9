/**
 * One person dropped off one or more items. `about` is the fact itself: its id is the intake's id. Version 2 knows more
 * of an item and of what was promised, version 3 whether CPS supports it; all of that may be missing, so that what earlier
 * versions recorded reads as it is.
 */
import { z } from 'zod';
import { ticketSchema } from '../intake/ticket.ts';
import { attachmentHashSchema } from './attachment.ts';
import { signatureSchema } from './signature.ts';

export const services = ['repair', 'clean-and-check', 'adjustment', 'other'] as const;

export const receiptLanguages = ['en', 'de', 'fr', 'it', 'es', 'ja'] as const;

export const serialSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('read'), number: z.string().regex(/^[A-Za-z0-9]{1,32}$/) }),
  z.strictObject({ state: z.literal('unreadable'), because: z.string().trim().min(3).max(200) }),
]);

/** What was seen of one part of an item as it was handed in. */
export const conditionPartSchema = z.strictObject({
  /** One of `domain/intake/condition-parts.ts`; a later version may know more of them. */
  part: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .max(40),
  state: z.enum(['good', 'marked']),
  /** What is wrong with it, or the number it shows. */
  note: z.string().trim().max(200),
});

export const warrantySchema = z.strictObject({
  claimed: z.boolean(),
  /** The proof of purchase, an attachment of the intake. Without one the repair is offered as chargeable. */
  proof: attachmentHashSchema.nullable(),
});

export const intakeItemSchema = z.strictObject({
  id: z.uuidv7(),
  model: z.string().trim().min(1).max(120),
  kind: z.enum(['body', 'lens', 'pro-video', 'other']),
  serial: serialSchema,
  service: z.enum(services),
  fault: z.string().trim().max(2000),
  accessories: z.array(z.string().trim().min(1).max(80)).max(30),
  condition: z.array(conditionPartSchema).max(20).optional(),
  warranty: warrantySchema.optional(),
  /** Bought in another CPS region. */
  outsideRegion: z.boolean().optional(),
  /** By the programme pack it was taken in with; another desk may have another one. */
  cpsSupported: z.boolean().optional(),
});

export const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  memberNumber: z.string().max(64).nullable(),
  card: z.strictObject({ number: z.string().max(64), region: z.string().max(20).nullable() }).nullable(),
});

export const contactSchema = z.strictObject({
  phone: z.string().trim().max(60),
  email: z.string().trim().max(200),
  /** Where the person can be found at the event: press seat, hotel. */
  place: z.string().trim().max(200),
});

/** The verdict an intake rests on, kept with it so that the board needs no second look-up. */
export const restsOnSchema = z.strictObject({
  id: z.uuidv7(),
  verdict: z.enum(['priority', 'visitor-priority', 'standard', 'unknown']),
  level: z.enum(['silver', 'gold', 'platinum']).nullable(),
});

/** Which queue it goes to: the verdict's, or the technician's decision where that was unknown. */
export const queueSchema = z.enum(['priority', 'ordinary']);

/** When it will be ready. */
export const promiseSchema = z.strictObject({
  /** Ms since 1970. */
  by: z.int().min(0),
  /** Why a technician changed it; null as the event's rules say. */
  because: z.string().trim().min(1).max(500).nullable(),
});

export const intakeTaken = z.strictObject({
  ticket: ticketSchema,
  person: personSchema,
  contact: contactSchema,
  language: z.enum(receiptLanguages),
  verdict: restsOnSchema.nullable(),
  queue: queueSchema,
  items: z.array(intakeItemSchema).min(1).max(40),
  promise: promiseSchema.optional(),
  /** Where the kit lies. */
  shelf: z.string().trim().min(1).max(20).optional(),
  /** Missing where they did not sign. */
  signature: signatureSchema.optional(),
});

export type ConditionPart = z.infer<typeof conditionPartSchema>;
export type Promised = z.infer<typeof promiseSchema>;
export type IntakeItem = z.infer<typeof intakeItemSchema>;
export type Serial = z.infer<typeof serialSchema>;
export type Service = (typeof services)[number];
export type ReceiptLanguage = (typeof receiptLanguages)[number];
