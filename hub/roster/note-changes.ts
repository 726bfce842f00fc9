/** Notes which members and cards are others than when the base of the roster was built. */
import { z } from 'zod';
import type { Region } from '../../domain/roster/rows.ts';
import type { Queries } from '../store/store.ts';

/**
 * With more changes than this a new base is built, however large the roster, as desks keep all of them in memory: it is
 * enough to know that there are more.
 */
export const MAX_NOTED = 50_000;

const changedRow = z.object({
  members: z.coerce.number(),
  /** Without a member. */
  cards: z.coerce.number(),
  /** There are more than `MAX_NOTED`, and they were not counted further. */
  areMore: z.boolean(),
});

/** How many are others than before. */
export type MembersChanged = z.infer<typeof changedRow>;

const anyRow = z.object({ any: z.boolean() });

/** True once desks may have a roster, which changes are told apart from. */
export async function hasRoster(queries: Queries): Promise<boolean> {
  const [found] = await queries.rows(anyRow, 'SELECT EXISTS (SELECT 1 FROM rosters) AS any');
  return found?.any === true;
}

/** Keeps a hash of every row, until the end of the transaction. */
export async function rememberMembers(queries: Queries): Promise<void> {
  await queries.run(
    `CREATE TEMPORARY TABLE members_before ON COMMIT DROP AS
       SELECT key, region, hash_record_extended(members, 0) AS hash FROM members;
     CREATE TEMPORARY TABLE cards_before ON COMMIT DROP AS
       SELECT key, region, member_key, hash_record_extended(cards, 0) AS hash FROM cards`,
  );
}

/**
 * Notes who is another than when `rememberMembers` was called: a row that is there on one side only, with its hash. A
 * card changes the member it was of and the one it is of, and is a change of its own on the side where it has none.
 */
export async function noteChanges(queries: Queries): Promise<MembersChanged> {
  // A changed row is there twice, once for each side.
  await queries.run(
    `CREATE TEMPORARY TABLE changes ON COMMIT DROP AS
     SELECT DISTINCT 'member' AS kind, region, key FROM (
       SELECT key, region FROM (
         SELECT key, region, hash FROM members_before
         UNION ALL SELECT key, region, hash_record_extended(members, 0) FROM members
       ) AS both_sides GROUP BY key, region, hash HAVING count(*) = 1 LIMIT ${2 * (MAX_NOTED + 1)}
     ) AS changed LIMIT ${MAX_NOTED + 1}`,
  );
  // When members alone are too many, cards need not be looked at.
  await queries.run(
    `INSERT INTO changes
     WITH changed AS MATERIALIZED (
       SELECT key, region, member_key FROM (
         SELECT key, region, member_key, hash FROM cards_before
         UNION ALL SELECT key, region, member_key, hash_record_extended(cards, 0) FROM cards
       ) AS both_sides
       WHERE (SELECT count(*) FROM changes) <= ${MAX_NOTED}
       GROUP BY key, region, member_key, hash HAVING count(*) = 1
     )
     SELECT 'member', m.region, m.key FROM changed c JOIN members_before m ON m.key = c.member_key
     UNION SELECT 'member', m.region, m.key FROM changed c JOIN members m ON m.key = c.member_key
     UNION SELECT 'card', region, key FROM changed WHERE member_key IS NULL`,
  );
  const [changed] = await queries.rows(
    changedRow,
    `WITH noted AS (
       INSERT INTO roster_changes (kind, region, key)
       SELECT DISTINCT kind, region, key FROM changes LIMIT ${MAX_NOTED + 1}
       ON CONFLICT (kind, region, key) DO UPDATE SET published = false
       RETURNING kind, key
     )
     SELECT count(DISTINCT key) FILTER (WHERE kind = 'member') AS members,
       count(*) FILTER (WHERE kind = 'card') AS cards, count(*) > ${MAX_NOTED} AS "areMore"
     FROM noted`,
  );
  if (changed === undefined) throw new Error('counting gave no row');
  return changed;
}

/** Notes one change. */
export async function noteChange(
  queries: Queries,
  { kind, region, key }: { kind: 'member' | 'card'; region: Region; key: string },
): Promise<void> {
  await queries.run(
    `INSERT INTO roster_changes (kind, region, key) VALUES ($1, $2, $3)
     ON CONFLICT (kind, region, key) DO UPDATE SET published = false`,
    [kind, region, key],
  );
}
