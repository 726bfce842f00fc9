/** Tables that hold members, cards and products until all of them are there; they end with the transaction. */
import { cardKey } from '../../domain/roster/card-number.ts';
import type { CardRow, MemberRow, ProductRow } from '../../domain/roster/rows.ts';
import type { Cell, Queries, Transaction } from '../store/store.ts';

const stagedColumns = {
  staged_members: [
    'line integer NOT NULL',
    'key text COLLATE "C" NOT NULL',
    'member_number text NOT NULL',
    'region text NOT NULL',
    'country text NOT NULL',
    'name text NOT NULL',
    'email text NOT NULL',
    'phone text NOT NULL',
    'level text',
    'level_since date NOT NULL',
    'video boolean NOT NULL',
    'status text NOT NULL',
    'joined date NOT NULL',
    'card_sent date',
  ],
  staged_cards: [
    'line integer NOT NULL',
    'key text COLLATE "C" NOT NULL',
    'region text NOT NULL',
    'number text NOT NULL',
    'expires date',
    'status text NOT NULL',
    // Empty for a card of which only the number is known.
    'member_key text COLLATE "C" NOT NULL',
  ],
  staged_products: [
    'line integer NOT NULL',
    'member_key text COLLATE "C" NOT NULL',
    // JSON of one or several, with commas between.
    'products text NOT NULL',
  ],
} as const;

export type StagedTable = keyof typeof stagedColumns;

const tables = ['staged_members', 'staged_cards', 'staged_products'] as const satisfies StagedTable[];

/** Memory a sort of a million rows may use before it goes on in files. */
const WORK_MEMORY = '64MB';

export async function createStaging(queries: Queries): Promise<void> {
  for (const table of tables) {
    await queries.run(`CREATE TEMPORARY TABLE ${table} (${stagedColumns[table].join(', ')}) ON COMMIT DROP`);
  }
  await queries.run(`SET LOCAL work_mem = '${WORK_MEMORY}'`);
}

/** Adds rows made by the functions below. */
export async function stage(
  queries: Transaction,
  table: StagedTable,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = stagedColumns[table].map((column) => column.slice(0, column.indexOf(' ')));
  await queries.copyIn(table, columns, rows);
}

export function memberCells(line: number, member: Omit<MemberRow, 'products' | 'cards'>): Cell[] {
  return [
    line,
    cardKey(member.memberNumber),
    member.memberNumber,
    member.region,
    member.country,
    member.name,
    member.email,
    member.phone,
    member.level,
    member.levelSince,
    member.video,
    member.status,
    member.joined,
    member.cardSent,
  ];
}

/** `memberNumber` is empty for a card of which only the number is known. */
export function cardCells(line: number, card: CardRow, memberNumber: string): Cell[] {
  return [
    line,
    cardKey(card.number),
    card.region,
    card.number,
    card.expires,
    card.status,
    cardKey(memberNumber),
  ];
}

/** At least one product. */
export function productCells(line: number, products: readonly ProductRow[], memberNumber: string): Cell[] {
  return [line, cardKey(memberNumber), products.map((product) => JSON.stringify(product)).join(',')];
}
