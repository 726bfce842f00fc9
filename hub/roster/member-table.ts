/** Members and cards as tables: written in sets, read in the order of their numbers. */
import { z } from 'zod';
import { cardKey } from '../../domain/roster/card-number.ts';
import { cardRowSchema, memberRowSchema, type CardRow, type MemberRow } from '../../domain/roster/rows.ts';
import type { Queries } from '../store/store.ts';

/** Members in one statement. */
export const BATCH = 2000;

const pageRow = memberRowSchema.extend({ key: z.string() });
const cardPageRow = cardRowSchema.extend({ key: z.string() });

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

/** The next members after `key` in the order of their keys, with their cards. */
export async function memberPage(queries: Queries, after: string, limit: number) {
  return queries.rows(
    pageRow,
    `SELECT key, member_number AS "memberNumber", region, country, name, email, phone, level,
       level_since::text AS "levelSince", video, status, joined::text AS joined, card_sent::text AS "cardSent", products,
       coalesce(
         (SELECT jsonb_agg(
            jsonb_build_object('number', c.number, 'region', c.region, 'expires', c.expires, 'status', c.status)
            ORDER BY c.key, c.region)
          FROM cards c WHERE c.member_key = members.key),
         '[]') AS cards
     FROM members WHERE key > $1 ORDER BY key LIMIT $2`,
    [after, limit],
  );
}

/** The next cards without a member after a card, in the order of their keys. */
export async function cardPage(queries: Queries, after: { key: string; region: string }, limit: number) {
  return queries.rows(
    cardPageRow,
    `SELECT key, number, region, expires::text AS expires, status FROM cards
     WHERE member_key IS NULL AND (key, region) > ($1, $2) ORDER BY key, region LIMIT $3`,
    [after.key, after.region, limit],
  );
}
