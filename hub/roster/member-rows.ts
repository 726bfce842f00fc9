/** Members and cards as the roster has them, read in the order of their numbers or by them. */
import { z } from 'zod';
import { cardRowSchema, memberRowSchema, type CardRow, type MemberRow } from '../../domain/roster/rows.ts';
import type { Queries } from '../store/store.ts';

const pageRow = memberRowSchema.extend({ key: z.string() });
const cardPageRow = cardRowSchema.extend({ key: z.string() });

/** A row and its number as it is compared. */
export type Keyed<T> = T & { readonly key: string };

const memberColumns = `key, member_number AS "memberNumber", region, country, name, email, phone, level,
  level_since::text AS "levelSince", video, status, joined::text AS joined, card_sent::text AS "cardSent", products,
  coalesce(
    (SELECT jsonb_agg(
       jsonb_build_object('number', c.number, 'region', c.region, 'expires', c.expires, 'status', c.status)
       ORDER BY c.key, c.region)
     FROM cards c WHERE c.member_key = members.key),
    '[]') AS cards`;

const cardColumns = 'key, number, region, expires::text AS expires, status';

/** The next members after `key` in the order of their keys, with their cards. */
export async function memberPage(
  queries: Queries,
  after: string,
  limit: number,
): Promise<Keyed<MemberRow>[]> {
  return queries.rows(pageRow, `SELECT ${memberColumns} FROM members WHERE key > $1 ORDER BY key LIMIT $2`, [
    after,
    limit,
  ]);
}

/** The members with these keys, in no particular order. */
export async function membersByKey(queries: Queries, keys: readonly string[]): Promise<Keyed<MemberRow>[]> {
  return queries.rows(pageRow, `SELECT ${memberColumns} FROM members WHERE key = ANY($1::text[])`, [keys]);
}

/** The next cards without a member after a card, in the order of their keys. */
export async function cardPage(
  queries: Queries,
  after: { key: string; region: string },
  limit: number,
): Promise<Keyed<CardRow>[]> {
  return queries.rows(
    cardPageRow,
    `SELECT ${cardColumns} FROM cards
     WHERE member_key IS NULL AND (key, region) > ($1, $2) ORDER BY key, region LIMIT $3`,
    [after.key, after.region, limit],
  );
}

/** The cards without a member that have these keys, of every region. */
export async function looseCardsByKey(queries: Queries, keys: readonly string[]): Promise<Keyed<CardRow>[]> {
  return queries.rows(
    cardPageRow,
    `SELECT ${cardColumns} FROM cards WHERE member_key IS NULL AND key = ANY($1::text[])`,
    [keys],
  );
}
