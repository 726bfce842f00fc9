/** Rows as compact JSON arrays: values in a fixed order, without their names. The order is part of the format. */
import type { z } from 'zod';
import { cardRowSchema, memberRowSchema, type CardRow, type MemberRow, type ProductRow } from './rows.ts';

const cardFields = ['number', 'region', 'expires', 'status'] as const satisfies (keyof CardRow)[];

const productFields = [
  'model',
  'serial',
  'registered',
  'details',
  'boughtIn',
] as const satisfies (keyof ProductRow)[];

const memberFields = [
  'memberNumber',
  'region',
  'country',
  'name',
  'email',
  'phone',
  'level',
  'levelSince',
  'video',
  'status',
  'joined',
  'cardSent',
  'products',
  'cards',
] as const satisfies (keyof MemberRow)[];

export function packCard(card: CardRow): unknown[] {
  return cardFields.map((field) => card[field]);
}

export function packMember(member: MemberRow): unknown[] {
  const products = member.products.map((product) => productFields.map((field) => product[field]));
  const cards = member.cards.map(packCard);
  return memberFields.map((field) => {
    if (field === 'products') return products;
    return field === 'cards' ? cards : member[field];
  });
}

/** Null where `value` is no packed card. */
export function unpackCard(value: unknown): CardRow | null {
  return parse(cardRowSchema, named(cardFields, value));
}

/** Null where `value` is no packed member. */
export function unpackMember(value: unknown): MemberRow | null {
  const row = named(memberFields, value);
  if (row === null) return null;
  return parse(memberRowSchema, {
    ...row,
    products: each(row['products'], productFields),
    cards: each(row['cards'], cardFields),
  });
}

function each(values: unknown, fields: readonly string[]): unknown {
  return Array.isArray(values) ? values.map((value) => named(fields, value)) : null;
}

function named(fields: readonly string[], value: unknown): Record<string, unknown> | null {
  if (!Array.isArray(value) || value.length !== fields.length) return null;
  const values: readonly unknown[] = value;
  return Object.fromEntries(fields.map((field, index) => [field, values[index]]));
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const reading = schema.safeParse(value);
  return reading.success ? reading.data : null;
}
