/** Tables that hold the files' rows until all of them are known to be right; they end with the transaction. */
import { z } from 'zod';
import { cardKey } from '../../domain/roster/card-number.ts';
import type { Queries } from '../store/store.ts';

export const stagingTables = ['staged_members', 'staged_cards', 'staged_products'] as const;

export type StagingTable = (typeof stagingTables)[number];

export interface StagedRow {
  readonly line: number;
  /** What no two lines may share; a card's starts with its region and a slash. */
  readonly key: string;
  /** The member it belongs to; empty when it belongs to none. */
  readonly memberNumber: string;
  readonly fields: object;
}

/** Lines shown of one kind of problem; `total` counts all of them. */
const MAX_LINES = 20;

const lineRow = z.object({ line: z.int(), total: z.coerce.number() });

export type CountedLine = z.infer<typeof lineRow>;

export async function createStaging(queries: Queries): Promise<void> {
  for (const table of stagingTables) {
    await queries.run(
      `CREATE TEMPORARY TABLE ${table}
         (line integer NOT NULL, key text COLLATE "C" NOT NULL, member_key text COLLATE "C" NOT NULL, fields jsonb NOT NULL)
       ON COMMIT DROP`,
    );
  }
}

export async function stage(
  queries: Queries,
  table: StagingTable,
  rows: readonly StagedRow[],
): Promise<void> {
  await queries.run(
    `INSERT INTO ${table} (line, key, member_key, fields)
     SELECT line, key, "memberKey", fields
     FROM jsonb_to_recordset($1::jsonb) AS fresh(line integer, key text, "memberKey" text, fields jsonb)`,
    [JSON.stringify(rows.map(({ memberNumber, ...row }) => ({ ...row, memberKey: cardKey(memberNumber) })))],
  );
}

/** Lines whose key stands on an earlier line already. */
export async function repeatedLines(queries: Queries, table: StagingTable): Promise<CountedLine[]> {
  return countedLines(
    queries,
    `SELECT line, row_number() OVER (PARTITION BY key ORDER BY line) > 1 AS wrong FROM ${table}`,
  );
}

/** Lines that name a member who is not in the members file. */
export async function linesWithoutMember(queries: Queries, table: StagingTable): Promise<CountedLine[]> {
  return countedLines(
    queries,
    `SELECT staged.line, staged.member_key <> '' AND m.key IS NULL AS wrong
     FROM ${table} staged LEFT JOIN staged_members m ON m.key = staged.member_key`,
  );
}

/** Lines with which a member gets more than `most` of something. */
export async function linesBeyond(
  queries: Queries,
  table: StagingTable,
  most: number,
): Promise<CountedLine[]> {
  return countedLines(
    queries,
    `SELECT line, member_key <> '' AND row_number() OVER (PARTITION BY member_key ORDER BY line) > ${most} AS wrong
     FROM ${table}`,
  );
}

async function countedLines(queries: Queries, judged: string): Promise<CountedLine[]> {
  return queries.rows(
    lineRow,
    `SELECT line, count(*) OVER () AS total FROM (${judged}) AS judged WHERE wrong ORDER BY line LIMIT ${MAX_LINES}`,
  );
}

/** Replaces all members and cards by the staged ones. */
export async function publishStaged(queries: Queries): Promise<void> {
  await queries.run(
    `TRUNCATE members, cards;
     INSERT INTO members
       (key, member_number, region, country, name, email, phone, level, level_since, video, status, joined, card_sent,
        products)
     SELECT m.key, m.fields->>'member_number', m.fields->>'region', m.fields->>'country', m.fields->>'name',
       m.fields->>'email', m.fields->>'phone', m.fields->>'level',
       coalesce(m.fields->>'level_since', m.fields->>'joined')::date,
       (m.fields->>'video')::boolean, m.fields->>'status', (m.fields->>'joined')::date,
       (m.fields->>'card_sent')::date, coalesce(p.products, '[]')
     FROM staged_members m
     LEFT JOIN (
       SELECT member_key, jsonb_agg(
         jsonb_build_object('model', fields->>'model', 'serial', fields->>'serial',
           'registered', fields->>'registered', 'details', fields->>'details', 'boughtIn', fields->>'bought_in')
         ORDER BY line) AS products
       FROM staged_products GROUP BY member_key
     ) p ON p.member_key = m.key;
     INSERT INTO cards (key, number, region, expires, status, member_key)
     SELECT substr(key, length(fields->>'region') + 2), fields->>'number', fields->>'region', (fields->>'expires')::date, fields->>'status',
       nullif(member_key, '')
     FROM staged_cards`,
  );
}
