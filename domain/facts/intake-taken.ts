/** One person dropped off one or more items. `about` is the fact itself: its id is the intake's id. */
import { z } from 'zod';
import { ticketSchema } from '../intake/ticket.ts';

export const services = ['repair', 'clean-and-check', 'adjustment', 'other'] as const;

export const receiptLanguages = ['en', 'de', 'fr', 'it', 'es', 'ja'] as const;

export const serialSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('read'), number: z.string().regex(/^[A-Za-z0-9]{1,32}$/) }),
  z.strictObject({ state: z.literal('unreadable'), because: z.string().trim().min(3).max(200) }),
]);

export const intakeItemSchema = z.strictObject({
  id: z.uuidv7(),
  model: z.string().trim().min(1).max(120),
  kind: z.enum(['body', 'lens', 'pro-video', 'other']),
  serial: serialSchema,
  service: z.enum(services),
  fault: z.string().trim().max(2000),
  accessories: z.array(z.string().trim().min(1).max(80)).max(30),
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

export const intakeTaken = z.strictObject({
  ticket: ticketSchema,
  person: personSchema,
  contact: contactSchema,
  language: z.enum(receiptLanguages),
  verdict: restsOnSchema.nullable(),
  queue: queueSchema,
  items: z.array(intakeItemSchema).min(1).max(40),
  /** Where the kit lies; absent where nobody said, and before version 2. */
  shelf: z.string().trim().min(1).max(20).optional(),
  /** When it will be ready, as the person was told. */
  promise: z
    .strictObject({
      /** Ms since 1970. */
      by: z.int(),
      /** Why a technician changed it; null when nobody did. */
      because: z.string().trim().max(200).nullable(),
    })
    .optional(),
});

export type IntakeItem = z.infer<typeof intakeItemSchema>;
export type Serial = z.infer<typeof serialSchema>;
export type Service = (typeof services)[number];
export type ReceiptLanguage = (typeof receiptLanguages)[number];
