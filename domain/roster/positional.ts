/**
 * Rows as compact JSON arrays: values in a fixed order without their names, closed choices as numbers, dates as days
 * since 1970. A third of a roster's bytes are saved so; order and numbers are part of the format.
 */
import type { z } from 'zod';
import { cardRowSchema, memberRowSchema, type CardRow, type MemberRow, type ProductRow } from './rows.ts';

const regions: Record<MemberRow['region'], number> = {
  emea: 0,
  usa: 1,
  canada: 2,
  japan: 3,
  asia: 4,
  china: 5,
  oceania: 6,
  'latin-america': 7,
};
const levels: Record<NonNullable<MemberRow['level']>, number> = { silver: 1, gold: 2, platinum: 3 };
const memberStates: Record<MemberRow['status'], number> = { active: 0, closed: 1, blocked: 2 };
const cardStates: Record<CardRow['status'], number> = { active: 0, revoked: 1 };
const detailStates: Record<ProductRow['details'], number> = { complete: 0, estimated: 1 };

/** Stands for what the member's row says already: the own number on a card, the own country as that of purchase. */
const SAME = 0;

const MEMBER_VALUES = 14;
const CARD_VALUES = 4;
/** Products are one array, five values each. */
const PRODUCT_VALUES = 5;

const DAY = 86_400_000;
/** 1 January 0000 and 31 December 9999. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

export function packCard(card: CardRow): unknown[] {
  return [card.number, regions[card.region], day(card.expires), cardStates[card.status]];
}

export function packMember(member: MemberRow): unknown[] {
  return [
    member.memberNumber,
    regions[member.region],
    member.country,
    member.name,
    member.email,
    member.phone,
    member.level && levels[member.level],
    day(member.levelSince),
    Number(member.video),
    memberStates[member.status],
    day(member.joined),
    day(member.cardSent),
    member.products.flatMap(({ model, serial, registered, details, boughtIn }) => [
      model,
      serial,
      day(registered),
      detailStates[details],
      boughtIn === member.country ? SAME : boughtIn,
    ]),
    member.cards.map((card) => {
      const [number, ...rest] = packCard(card);
      return [number === member.memberNumber ? SAME : number, ...rest];
    }),
  ];
}

/** Null where `value` is no packed card. */
export function unpackCard(value: unknown): CardRow | null {
  return parse(cardRowSchema, cardOf(value));
}

/** Null where `value` is no packed member. */
export function unpackMember(value: unknown): MemberRow | null {
  if (!isArray(value) || value.length !== MEMBER_VALUES) return null;
  const [memberNumber, region, country, name, email, phone, level, ...more] = value;
  const [levelSince, video, status, joined, cardSent, products, cards] = more;
  return parse(memberRowSchema, {
    memberNumber,
    region: choice(regions, region),
    country,
    name,
    email,
    phone,
    level: level === null ? null : choice(levels, level),
    levelSince: date(levelSince),
    video: video === 0 || video === 1 ? video === 1 : undefined,
    status: choice(memberStates, status),
    joined: date(joined),
    cardSent: date(cardSent),
    products: productsOf(products, country),
    cards: isArray(cards) ? cards.map((card) => cardOf(card, memberNumber)) : undefined,
  });
}

function cardOf(value: unknown, ownNumber?: unknown): unknown {
  if (!isArray(value) || value.length !== CARD_VALUES) return undefined;
  const [number, region, expires, status] = value;
  return {
    number: number === SAME ? ownNumber : number,
    region: choice(regions, region),
    expires: date(expires),
    status: choice(cardStates, status),
  };
}

function productsOf(values: unknown, ownCountry: unknown): unknown {
  if (!isArray(values) || values.length % PRODUCT_VALUES !== 0) return undefined;
  return Array.from({ length: values.length / PRODUCT_VALUES }, (_, index) => {
    const start = index * PRODUCT_VALUES;
    const [model, serial, registered, details, boughtIn] = values.slice(start, start + PRODUCT_VALUES);
    return {
      model,
      serial,
      registered: date(registered),
      details: choice(detailStates, details),
      boughtIn: boughtIn === SAME ? ownCountry : boughtIn,
    };
  });
}

function day(isoDate: string | null): number | null {
  return isoDate === null ? null : Date.parse(isoDate) / DAY;
}

function date(days: unknown): string | null | undefined {
  if (days === null) return null;
  if (typeof days !== 'number' || !Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY)
    return undefined;
  return new Date(days * DAY).toISOString().slice(0, 10);
}

function choice(table: Readonly<Record<string, number>>, number: unknown): string | undefined {
  return Object.keys(table).find((name) => table[name] === number);
}

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const reading = schema.safeParse(value);
  return reading.success ? reading.data : null;
}
