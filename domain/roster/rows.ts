/** What the roster holds: members with their cards and kit, and cards of which only the number is known. */
import { z } from 'zod';

export const regionSchema = z.enum([
  'emea',
  'usa',
  'canada',
  'japan',
  'asia',
  'china',
  'oceania',
  'latin-america',
]);

/** Cards and products of one member, at the most. */
export const MAX_CARDS = 20;
export const MAX_PRODUCTS = 200;

const number = z.string().trim().min(1).max(40);

export const cardRowSchema = z.strictObject({
  number,
  region: regionSchema,
  /** Date printed on the card, or null where a card has none. */
  expires: z.iso.date().nullable(),
  status: z.enum(['active', 'revoked']),
});

export const productRowSchema = z.strictObject({
  model: z.string().trim().min(1).max(120),
  serial: z.string().trim().min(1).max(40),
  registered: z.iso.date(),
  details: z.enum(['complete', 'estimated']),
  boughtIn: z.string().regex(/^[A-Z]{2}$/),
});

export const memberRowSchema = z.strictObject({
  memberNumber: number,
  region: regionSchema,
  /** Home address, ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().max(200),
  phone: z.string().trim().max(60),
  level: z.enum(['silver', 'gold', 'platinum']).nullable(),
  levelSince: z.iso.date(),
  video: z.boolean(),
  status: z.enum(['active', 'closed', 'blocked']),
  joined: z.iso.date(),
  cardSent: z.iso.date().nullable(),
  products: z.array(productRowSchema).max(MAX_PRODUCTS),
  cards: z.array(cardRowSchema).max(MAX_CARDS),
});

export type Region = z.infer<typeof regionSchema>;
export type CardRow = z.infer<typeof cardRowSchema>;
export type ProductRow = z.infer<typeof productRowSchema>;
export type MemberRow = z.infer<typeof memberRowSchema>;
