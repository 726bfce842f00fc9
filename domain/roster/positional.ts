/**
 * Rows as compact JSON arrays: values in a fixed order without their names, closed choices as numbers, dates as days
 * since 1970. A third of a roster's bytes are saved so; order and numbers are part of the format.
 */
import type { z } from 'zod';
import { cardStates, detailStates, levels, memberStates, regions } from './choices.ts';
import { cardRowSchema, memberRowSchema, type CardRow, type MemberRow } from './rows.ts';

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
  return [card.number, regions.number(card.region), day(card.expires), cardStates.number(card.status)];
}

export function packMember(member: MemberRow): unknown[] {
  return [
    member.memberNumber,
    regions.number(member.region),
    member.country,
    member.name,
    member.email,
    member.phone,
    member.level && levels.number(member.level),
    day(member.levelSince),
    Number(member.video),
    memberStates.number(member.status),
    day(member.joined),
    day(member.cardSent),
    member.products.flatMap(({ model, serial, registered, details, boughtIn }) => [
      model,
      serial,
      day(registered),
      detailStates.number(details),
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
    region: regions.value(region),
    country,
    name,
    email,
    phone,
    level: level === null ? null : levels.value(level),
    levelSince: date(levelSince),
    video: video === 0 || video === 1 ? video === 1 : undefined,
    status: memberStates.value(status),
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
    region: regions.value(region),
    expires: date(expires),
    status: cardStates.value(status),
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
      details: detailStates.value(details),
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

function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const reading = schema.safeParse(value);
  return reading.success ? reading.data : null;
}
