/** Members and cards as tables: replaced by the staged ones, all at once. */
import { noteMembersReplaced } from '../store/settings.ts';
import type { Queries } from '../store/store.ts';
import { hasRoster, noteChanges, rememberMembers, type MembersChanged } from './note-changes.ts';

/**
 * Replaces all members and cards by what `createStaging` and `stage` (staged-rows) gathered in this transaction; `sample`
 * says that they are made up. Returns what changed, null while there is no roster that could be another. Throws on a
 * number that is staged twice.
 */
export async function replaceMembers(queries: Queries, sample: boolean): Promise<MembersChanged | null> {
  // Settings before members, as a build locks them: in another order the two would wait for each other.
  await noteMembersReplaced(queries, sample);
  await queries.run('LOCK TABLE members, cards');
  const isPublished = await hasRoster(queries);
  if (isPublished) await rememberMembers(queries);
  // In the order of their keys, in which builds read them; indexes are made of all rows at once, which is faster.
  await queries.run(
    `TRUNCATE members, cards;
     ALTER TABLE members DROP CONSTRAINT members_pkey;
     ALTER TABLE cards DROP CONSTRAINT cards_pkey;
     DROP INDEX cards_of_member;
     INSERT INTO members
       (key, member_number, region, country, name, email, phone, level, level_since, video, status, joined, card_sent,
        products)
     SELECT key, member_number, region, country, name, email, phone, level, level_since, video, status, joined, card_sent,
       coalesce(kit.products, '[]')
     FROM staged_members LEFT JOIN (
       SELECT member_key, ('[' || string_agg(products, ',' ORDER BY line) || ']')::jsonb AS products
       FROM staged_products GROUP BY member_key
     ) AS kit ON kit.member_key = key
     ORDER BY key;
     INSERT INTO cards (key, number, region, expires, status, member_key)
     SELECT key, number, region, expires, status, nullif(member_key, '') FROM staged_cards ORDER BY key, region;
     ALTER TABLE members ADD CONSTRAINT members_pkey PRIMARY KEY (key);
     ALTER TABLE cards ADD CONSTRAINT cards_pkey PRIMARY KEY (key, region);
     CREATE INDEX cards_of_member ON cards (member_key)`,
  );
  return isPublished ? noteChanges(queries) : null;
}
