/**
 * Rows as compact JSON arrays: values in a fixed order without their names, closed choices as numbers, dates as days
 * since 1970. A third of a roster's bytes are saved so; order and numbers are part of the format.
 *
 * They are read as the schemas of rows.ts would, but not by them: ten thousand changes are read while a desk is being
 * unlocked, and the schemas take ten times as long.
 */
import type { z } from 'zod';
import { isArray } from './arrays.ts';
import { cardStates, detailStates, levels, memberStates, regions } from './choices.ts';
import {
  cardRowSchema,
  MAX_CARDS,
  MAX_PRODUCTS,
  memberRowSchema,
  productRowSchema,
  type CardRow,
  type MemberRow,
  type ProductRow,
} from './rows.ts';

/** Stands for what the member's row says already: the own number on a card, the own country as that of purchase. */
const SAME = 0;

const MEMBER_VALUES = 14;
const CARD_VALUES = 4;
/** Products are one array, five values each. */
const PRODUCT_VALUES = 5;

const numberText = textOf(cardRowSchema.shape.number);
const nameText = textOf(memberRowSchema.shape.name);
const emailText = textOf(memberRowSchema.shape.email);
const phoneText = textOf(memberRowSchema.shape.phone);
const modelText = textOf(productRowSchema.shape.model);
const serialText = textOf(productRowSchema.shape.serial);

const DAY = 86_400_000;
/** 1 January 0000 and 31 December 9999. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

/** A roster's dates are a few thousand different ones, and writing one is the dearest part of reading a row. */
const isoDays = new Map<number, string>();
const MAX_ISO_DAYS = 50_000;

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
  return cardOf(value, undefined) ?? null;
}

/** Null where `value` is no packed member. */
export function unpackMember(value: unknown): MemberRow | null {
  if (!isArray(value) || value.length !== MEMBER_VALUES) return null;
  const [number, region, homeCountry, name, email, phone, level, ...more] = value;
  const [levelSince, video, status, joined, cardSent, products, cards] = more;
  const memberNumber = numberText(number);
  const country = countryOf(homeCountry);
  const read = {
    memberNumber,
    region: regions.value(region),
    country,
    name: nameText(name),
    email: emailText(email),
    phone: phoneText(phone),
    level: level === null ? null : levels.value(level),
    levelSince: date(levelSince),
    video: video === 0 || video === 1 ? video === 1 : undefined,
    status: memberStates.value(status),
    joined: date(joined),
    cardSent: dateOrNone(cardSent),
    products: productsOf(products, country),
    cards: cardsOf(cards, memberNumber),
  };
  return isWhole(read) ? read : null;
}

function cardsOf(values: unknown, ownNumber: string | undefined): CardRow[] | undefined {
  if (!isArray(values) || values.length > MAX_CARDS) return undefined;
  const cards: CardRow[] = [];
  for (const value of values) {
    const card = cardOf(value, ownNumber);
    if (card === undefined) return undefined;
    cards.push(card);
  }
  return cards;
}

function cardOf(value: unknown, ownNumber: string | undefined): CardRow | undefined {
  if (!isArray(value) || value.length !== CARD_VALUES) return undefined;
  const [number, region, expires, status] = value;
  const read = {
    number: number === SAME ? ownNumber : numberText(number),
    region: regions.value(region),
    expires: dateOrNone(expires),
    status: cardStates.value(status),
  };
  return isWhole(read) ? read : undefined;
}

function productsOf(values: unknown, ownCountry: string | undefined): ProductRow[] | undefined {
  if (!isArray(values) || values.length % PRODUCT_VALUES !== 0) return undefined;
  if (values.length > MAX_PRODUCTS * PRODUCT_VALUES) return undefined;
  const products: ProductRow[] = [];
  for (let at = 0; at < values.length; at += PRODUCT_VALUES) {
    const boughtIn = values[at + 4];
    const read = {
      model: modelText(values[at]),
      serial: serialText(values[at + 1]),
      registered: date(values[at + 2]),
      details: detailStates.value(values[at + 3]),
      boughtIn: boughtIn === SAME ? ownCountry : countryOf(boughtIn),
    };
    if (!isWhole(read)) return undefined;
    products.push(read);
  }
  return products;
}

function day(isoDate: string | null): number | null {
  return isoDate === null ? null : Date.parse(isoDate) / DAY;
}

function date(days: unknown): string | undefined {
  if (typeof days !== 'number' || !Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY)
    return undefined;
  const known = isoDays.get(days);
  if (known !== undefined) return known;
  const text = new Date(days * DAY).toISOString().slice(0, 10);
  if (isoDays.size < MAX_ISO_DAYS) isoDays.set(days, text);
  return text;
}

function dateOrNone(days: unknown): string | null | undefined {
  return days === null ? null : date(days);
}

function countryOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : undefined;
}

/** Reads text as `schema` does, within the same lengths. */
function textOf({ minLength, maxLength }: z.ZodString): (value: unknown) => string | undefined {
  const least = minLength ?? 0;
  const most = maxLength ?? 0;
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const text = value.trim();
    return text.length >= least && text.length <= most ? text : undefined;
  };
}

type Whole<Read> = { [Name in keyof Read]: Exclude<Read[Name], undefined> };

function isWhole<Read extends object>(read: Read): read is Read & Whole<Read> {
  for (const value of Object.values(read)) if (value === undefined) return false;
  return true;
}
