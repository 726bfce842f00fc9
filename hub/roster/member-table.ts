/** Members and cards as tables, written in sets. */
import { cardKey } from '../../domain/roster/card-number.ts';
import type { CardRow, MemberRow } from '../../domain/roster/rows.ts';
import type { Queries } from '../store/store.ts';

/** Members in one statement. */
export const BATCH = 2000;

/** Empties both tables, within the transaction of what replaces them. */
export async function clearMembers(queries: Queries): Promise<void> {
  await queries.run('TRUNCATE members, cards');
}

/** Adds members with their cards. Throws on a number that is there already. */
export async function insertMembers(queries: Queries, members: readonly MemberRow[]): Promise<void> {
  const rows = members.map((member) => ({ ...member, key: cardKey(member.memberNumber) }));
  await queries.run(
    `INSERT INTO members
       (key, member_number, region, country, name, email, phone, level, level_since, video, status, joined, card_sent,
        products)
     SELECT key, "memberNumber", region, country, name, email, phone, level, "levelSince", video, status, joined,
       "cardSent", products
     FROM jsonb_to_recordset($1::jsonb) AS fresh(
       key text, "memberNumber" text, region text, country text, name text, email text, phone text, level text,
       "levelSince" date, video boolean, status text, joined date, "cardSent" date, products jsonb)`,
    [JSON.stringify(rows)],
  );
  await insertCardRows(
    queries,
    rows.flatMap((row) => row.cards.map((card) => ({ ...card, memberKey: row.key }))),
  );
}

/** Adds cards of which only the number is known. */
export async function insertCards(queries: Queries, cards: readonly CardRow[]): Promise<void> {
  await insertCardRows(
    queries,
    cards.map((card) => ({ ...card, memberKey: null })),
  );
}

async function insertCardRows(queries: Queries, cards: readonly (CardRow & { memberKey: string | null })[]) {
  if (cards.length === 0) return;
  await queries.run(
    `INSERT INTO cards (key, number, region, expires, status, member_key)
     SELECT key, number, region, expires, status, "memberKey"
     FROM jsonb_to_recordset($1::jsonb) AS fresh(
       key text, number text, region text, expires date, status text, "memberKey" text)`,
    [JSON.stringify(cards.map((card) => ({ ...card, key: cardKey(card.number) })))],
  );
}
