/** Publishes a roster: signs its manifest and puts it before the one there was, if it still holds. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { uuidV7 } from '../../domain/facts/uuid-v7.ts';
import { signRosterManifest, type RosterManifest } from '../../domain/roster/roster-manifest.ts';
import { eventOf, holdSettings, readSettings } from '../store/settings.ts';
import type { Queries } from '../store/store.ts';
import { forgetChanges, notePublished } from './change-pages.ts';
import { currentRoster } from './published.ts';

const builtRow = z.object({ ms: z.coerce.number() });
const countRow = z.object({ count: z.coerce.number() });
const sizesRow = z.object({ members: z.coerce.number(), cards: z.coerce.number() });

export interface RosterDraft {
  readonly sample: boolean;
  readonly programme: RosterManifest['programme'];
  readonly directory: RosterManifest['directory'];
  readonly changes: RosterManifest['changes'];
  /** Volumes of a base that is new with this roster, null when it is the one of the roster `after`. */
  readonly newBase: readonly string[] | null;
  /** The roster that was published last when the draft was made, or null. */
  readonly after: string | null;
}

/**
 * Publishes, in the transaction of `queries`, unless members, pack or the last roster are others than those the draft was
 * made of: then null. What the event says is as it stands now, however long the build took. `now` is ms since 1970.
 */
export async function publishRoster(
  queries: Queries,
  draft: RosterDraft,
  membersVersion: number,
  now: number,
): Promise<RosterManifest | null> {
  await holdSettings(queries);
  const settings = await readSettings(queries);
  if (settings.membersVersion !== membersVersion) return null;
  // Two builds at once: pages go with the base they were made for, and a base has taken all changes with it.
  if (((await currentRoster(queries))?.rosterId ?? null) !== draft.after) return null;
  // Another build that published meanwhile may have cleared away blobs only this one uses.
  if (!(await arePresent(queries, draft))) return null;
  if (draft.newBase === null) await notePublished(queries);
  else await keepBase(queries, draft.directory.hash, draft.newBase);
  const { newBase: _newBase, after: _after, ...named } = draft;
  const manifest: RosterManifest = {
    format: 4,
    rosterId: uuidV7(now, randomBytes(10)),
    builtAt: new Date(await laterThanLast(queries, now)).toISOString(),
    ...(await sizes(queries)),
    ...named,
    answersForDays: settings.rosterDays,
    event: eventOf(settings),
  };
  const signed = signRosterManifest(manifest, settings.secretKey);
  await queries.run(
    'INSERT INTO rosters (roster_id, built_at, manifest, signature) VALUES ($1, $2, $3, $4)',
    [manifest.rosterId, manifest.builtAt, signed.manifest, signed.signature],
  );
  await clearAway(queries);
  await queries.run('NOTIFY roster');
  return manifest;
}

async function arePresent(queries: Queries, draft: RosterDraft): Promise<boolean> {
  const hashes = [
    ...new Set([
      draft.programme.hash,
      draft.directory.hash,
      ...draft.changes.map((page) => page.hash),
      ...(draft.newBase ?? []),
    ]),
  ];
  const [present] = await queries.rows(
    countRow,
    'SELECT count(*) FROM blobs JOIN unnest($1::text[]) AS wanted(hash) USING (hash)',
    [hashes],
  );
  return present?.count === hashes.length;
}

async function keepBase(queries: Queries, directory: string, volumes: readonly string[]): Promise<void> {
  await forgetChanges(queries);
  await queries.run(
    `INSERT INTO base_volumes (directory, volume) SELECT $1, volume FROM unnest($2::text[]) AS fresh(volume)
     ON CONFLICT DO NOTHING`,
    [directory, volumes],
  );
}

async function sizes(queries: Queries): Promise<{ members: number; cards: number }> {
  const [counted] = await queries.rows(
    sizesRow,
    'SELECT (SELECT count(*) FROM members) AS members, (SELECT count(*) FROM cards) AS cards',
  );
  return counted ?? { members: 0, cards: 0 };
}

/** A desk takes no roster older than its own, so the hub's clock may go back but the time of a build may not. */
async function laterThanLast(queries: Queries, now: number): Promise<number> {
  const [last] = await queries.rows(
    builtRow,
    'SELECT (extract(epoch FROM max(built_at)) * 1000)::bigint AS ms FROM rosters HAVING count(*) > 0',
  );
  return last === undefined ? now : Math.max(now, last.ms + 1);
}

/** Drops what neither this roster nor the one before needs: a desk may still be fetching that one. */
async function clearAway(queries: Queries): Promise<void> {
  await queries.run(
    `DELETE FROM rosters WHERE built NOT IN (SELECT built FROM rosters ORDER BY built DESC LIMIT 2);
     WITH manifests AS (SELECT manifest::jsonb AS manifest FROM rosters),
       directories AS (SELECT manifest -> 'directory' ->> 'hash' AS hash FROM manifests),
       kept AS (
         SELECT hash FROM directories
         UNION SELECT volume FROM base_volumes JOIN directories ON directories.hash = base_volumes.directory
         UNION SELECT manifest -> 'programme' ->> 'hash' FROM manifests
         UNION SELECT jsonb_array_elements(manifest -> 'changes') ->> 'hash' FROM manifests)
     DELETE FROM blobs WHERE NOT EXISTS (SELECT 1 FROM kept WHERE kept.hash = blobs.hash)`,
  );
}
