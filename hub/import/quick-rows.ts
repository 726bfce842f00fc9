/**
 * Reads rows as the schemas of columns.ts do, several times faster: a file can have millions of them. A row that is not
 * plainly right is left to the schema, which says what is wrong with it.
 */
import type { z } from 'zod';
import { cardColumns, memberFields, productColumns, type memberColumns } from './columns.ts';

type Cells = Readonly<Record<string, string>>;

/** Undefined: the schema has to look. */
type Quick<T> = (cell: string | undefined) => T | undefined;

/** Different values of one column that are kept; there are fewer days, countries and models than that. */
const MAX_KNOWN = 20_000;

/** For a column whose values come again and again: what the schema made of each of them the first time. */
function known<T>(schema: z.ZodType<T>): Quick<T> {
  const read = new Map<string, T>();
  return (cell = '') => {
    const before = read.get(cell);
    if (before !== undefined) return before;
    const now = schema.safeParse(cell);
    if (!now.success) return undefined;
    if (read.size < MAX_KNOWN) read.set(cell, now.data);
    return now.data;
  };
}

/** What nearly every cell is: its normal form already, with no space around it. */
const plain = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f-\u009f]/;

function text(most: number): Quick<string> {
  return (cell = '') => {
    if (plain.test(cell)) return cell.length > most ? undefined : cell;
    const value = cell.normalize('NFC').trim();
    return value.length > most || control.test(value) ? undefined : value;
  };
}

function needed(most: number): Quick<string> {
  const read = text(most);
  return (cell) => read(cell) || undefined;
}

const anyText = text(40);
const number: Quick<string> = (cell) => {
  const value = anyText(cell);
  return value !== undefined && /[0-9A-Za-z]/.test(value) ? value : undefined;
};

const member = {
  region: known(memberFields.shape.region),
  country: known(memberFields.shape.country),
  name: needed(200),
  email: text(200),
  phone: text(60),
  level: known(memberFields.shape.level),
  levelSince: known(memberFields.shape.level_since),
  video: known(memberFields.shape.video),
  status: known(memberFields.shape.status),
  joined: known(memberFields.shape.joined),
  cardSent: known(memberFields.shape.card_sent),
};

export function quickMember(cells: Cells): z.infer<typeof memberColumns> | null {
  const read = {
    member_number: number(cells['member_number']),
    region: member.region(cells['region']),
    country: member.country(cells['country']),
    name: member.name(cells['name']),
    email: member.email(cells['email']),
    phone: member.phone(cells['phone']),
    level: member.level(cells['level']),
    level_since: member.levelSince(cells['level_since']),
    video: member.video(cells['video']),
    status: member.status(cells['status']),
    joined: member.joined(cells['joined']),
    card_sent: member.cardSent(cells['card_sent']),
  };
  return isWhole(read) && (read.level === null || read.level_since !== null) ? read : null;
}

const card = {
  region: known(cardColumns.shape.region),
  expires: known(cardColumns.shape.expires),
  status: known(cardColumns.shape.status),
};

export function quickCard(cells: Cells): z.infer<typeof cardColumns> | null {
  const read = {
    number: number(cells['number']),
    region: card.region(cells['region']),
    member_number: anyText(cells['member_number']),
    expires: card.expires(cells['expires']),
    status: card.status(cells['status']),
  };
  return isWhole(read) ? read : null;
}

const product = {
  model: known(productColumns.shape.model),
  serial: needed(40),
  registered: known(productColumns.shape.registered),
  details: known(productColumns.shape.details),
  boughtIn: known(productColumns.shape.bought_in),
};

export function quickProduct(cells: Cells): z.infer<typeof productColumns> | null {
  const read = {
    member_number: number(cells['member_number']),
    model: product.model(cells['model']),
    serial: product.serial(cells['serial']),
    registered: product.registered(cells['registered']),
    details: product.details(cells['details']),
    bought_in: product.boughtIn(cells['bought_in']),
  };
  return isWhole(read) ? read : null;
}

type Whole<Read> = { [Column in keyof Read]: Exclude<Read[Column], undefined> };

function isWhole<Read extends object>(read: Read): read is Read & Whole<Read> {
  for (const value of Object.values(read)) if (value === undefined) return false;
  return true;
}
