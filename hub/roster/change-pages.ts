/** Pages of changes: what members, and cards without a member, are now that changed since the base was built. */
import { deflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { encodeChanges, MAX_CHANGES_A_PAGE, type RosterChange } from '../../domain/roster/changes.ts';
import type { RosterManifest } from '../../domain/roster/roster-manifest.ts';
import { regionSchema, type Region } from '../../domain/roster/rows.ts';
import type { Queries, Store } from '../store/store.ts';
import { writeBlob } from './blobs.ts';
import { looseCardsByKey, membersByKey } from './member-rows.ts';

export type ChangePage = RosterManifest['changes'][number];

const changedRow = z.object({
  kind: z.enum(['member', 'card']),
  region: regionSchema,
  key: z.string(),
});
const countRow = z.object({ all: z.coerce.number(), waiting: z.coerce.number() });

type Changed = z.infer<typeof changedRow>;

/** How many changes there are since the base was built, and how many of them no page has yet. */
export async function countChanges(queries: Queries): Promise<{ all: number; waiting: number }> {
  const [counted] = await queries.rows(
    countRow,
    'SELECT count(*) AS all, count(*) FILTER (WHERE NOT published) AS waiting FROM roster_changes',
  );
  return counted ?? { all: 0, waiting: 0 };
}

/** Writes pages of the changes that wait, or of all since the base. Nothing is published by it. */
export async function writeChangePages(store: Store, which: 'waiting' | 'all'): Promise<ChangePage[]> {
  const pages: ChangePage[] = [];
  for (let after = { kind: '', key: '', region: '' }; ;) {
    const changed = await store.rows(
      changedRow,
      `SELECT kind, region, key FROM roster_changes
       WHERE (kind, key, region) > ($1, $2, $3) AND (NOT published OR $4)
       ORDER BY kind, key, region LIMIT ${MAX_CHANGES_A_PAGE}`,
      [after.kind, after.key, after.region, which === 'all'],
    );
    const last = changed.at(-1);
    if (last === undefined) return pages;
    after = last;
    const changes = await currentRows(store, changed);
    const blob = await writeBlob(store, deflateRawSync(encodeChanges(changes)));
    pages.push({ ...blob, count: changes.length });
  }
}

/** Notes, in the transaction that publishes them, that every change is out. */
export async function notePublished(queries: Queries): Promise<void> {
  await queries.run('UPDATE roster_changes SET published = true WHERE NOT published');
}

/** A new base has everything in it. */
export async function forgetChanges(queries: Queries): Promise<void> {
  await queries.run('DELETE FROM roster_changes');
}

async function currentRows(queries: Queries, changed: readonly Changed[]): Promise<RosterChange[]> {
  const keysOf = (kind: Changed['kind']) =>
    changed.filter((change) => change.kind === kind).map(({ key }) => key);
  const members = new Map(
    (await membersByKey(queries, keysOf('member'))).map(({ key, ...member }) => [
      placeOf(member.region, key),
      member,
    ]),
  );
  const cards = new Map(
    (await looseCardsByKey(queries, keysOf('card'))).map(({ key, ...card }) => [
      placeOf(card.region, key),
      card,
    ]),
  );
  return changed.map(({ kind, region, key: number }): RosterChange => {
    const place = placeOf(region, number);
    return kind === 'member'
      ? { kind, region, number, member: members.get(place) ?? null }
      : { kind, region, number, card: cards.get(place) ?? null };
  });
}

function placeOf(region: Region, key: string): string {
  return `${region} ${key}`;
}
