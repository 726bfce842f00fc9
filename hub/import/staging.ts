/** Checks of staged rows against each other. */
import { z } from 'zod';
import type { StagedTable } from '../roster/staged-rows.ts';
import type { Queries } from '../store/store.ts';

/** Lines shown of one kind of problem; `total` counts all of them. */
const MAX_LINES = 20;

const lineRow = z.object({ line: z.int(), total: z.coerce.number() });

export type CountedLine = z.infer<typeof lineRow>;

/** Lines whose number stands on an earlier line already; for cards, with the same region. */
export async function repeatedLines(
  queries: Queries,
  table: 'staged_members' | 'staged_cards',
): Promise<CountedLine[]> {
  return linesAfter(queries, table, table === 'staged_members' ? 'key' : 'region, key', 1);
}

/** Lines with which a member gets more than `most` of something. */
export async function linesBeyond(
  queries: Queries,
  table: 'staged_cards' | 'staged_products',
  most: number,
): Promise<CountedLine[]> {
  return linesAfter(queries, table, 'member_key', most);
}

/** Lines that name a member who is not in the members file. */
export async function linesWithoutMember(
  queries: Queries,
  table: 'staged_cards' | 'staged_products',
): Promise<CountedLine[]> {
  return countedLines(
    queries,
    `SELECT line FROM ${table} WHERE member_key <> ''
     AND NOT EXISTS (SELECT 1 FROM staged_members WHERE key = member_key)`,
  );
}

/** Lines that come after `most` others with the same columns, unless these are the member of a card without one. */
async function linesAfter(
  queries: Queries,
  table: StagedTable,
  columns: 'key' | 'region, key' | 'member_key',
  most: number,
): Promise<CountedLine[]> {
  const named = columns === 'member_key' ? "WHERE member_key <> ''" : '';
  // Counting comes first, as it is cheaper than sorting and mostly finds nobody.
  return countedLines(
    queries,
    `SELECT line FROM (
       SELECT line, row_number() OVER (PARTITION BY ${columns} ORDER BY line) AS place FROM ${table}
       JOIN (SELECT ${columns} FROM ${table} ${named} GROUP BY ${columns} HAVING count(*) > ${most}) AS many
         USING (${columns})
     ) AS placed WHERE place > ${most}`,
  );
}

async function countedLines(queries: Queries, wrong: string): Promise<CountedLine[]> {
  return queries.rows(
    lineRow,
    `SELECT line, count(*) OVER () AS total FROM (${wrong}) AS wrong ORDER BY line LIMIT ${MAX_LINES}`,
  );
}
