/** Builds a roster from the members and cards in the database, signs its manifest and publishes it. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { uuidV7 } from '../../domain/facts/uuid-v7.ts';
import { signManifest, type Manifest } from '../../domain/roster/manifest.ts';
import { packText } from '../programme/pack-text.ts';
import { packInForce } from '../programme/packs.ts';
import { readSettings } from '../store/settings.ts';
import type { Queries, Store } from '../store/store.ts';
import { segmentPages, type SegmentBytes } from './segments.ts';

const MAX_ATTEMPTS = 3;

const builtRow = z.object({ ms: z.coerce.number() });
const versionRow = z.object({ version: z.coerce.number() });
const countRow = z.object({ count: z.coerce.number() });

export type BuildResult = { ok: true; manifest: Manifest } | { ok: false; reason: 'members-keep-changing' };

/**
 * Segments are written one page at a time, so that the hub goes on answering; only publishing is one transaction. When
 * members or the pack in force changed meanwhile the build starts again: what did not change is there already. `now` is
 * ms since 1970.
 */
export async function buildRoster(store: Store, now: number): Promise<BuildResult> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { secretKey, sample, membersVersion } = await readSettings(store);
    const pack = await packInForce(store);
    const { version, hash, text } = packText(pack);
    await writeBytes(store, [{ hash, bytes: Buffer.from(text) }]);
    const segments: Manifest['segments'] = [];
    for await (const page of segmentPages(store)) {
      await writeBytes(store, page);
      segments.push(...page.map((segment) => ({ ...segment, bytes: segment.bytes.length })));
    }
    const draft = {
      format: 1 as const,
      sample: sample || pack.sample,
      members: sum(segments.map((segment) => segment.members)),
      cards: sum(segments.map((segment) => segment.cards)),
      programme: { hash, version },
      segments,
    };
    const manifest = await store.transaction((queries) =>
      publish(queries, draft, secretKey, membersVersion, now),
    );
    if (manifest !== null) return { ok: true, manifest };
  }
  return { ok: false, reason: 'members-keep-changing' };
}

/** Publishes, unless members or pack are others than those the draft was made of: then null. */
async function publish(
  queries: Queries,
  draft: Omit<Manifest, 'rosterId' | 'builtAt'>,
  secretKey: string,
  membersVersion: number,
  now: number,
): Promise<Manifest | null> {
  const [current] = await queries.rows(
    versionRow,
    'SELECT members_version AS version FROM settings FOR UPDATE',
  );
  const hashes = [...new Set([draft.programme.hash, ...draft.segments.map((segment) => segment.hash)])];
  const [present] = await queries.rows(
    countRow,
    'SELECT count(*) FROM segments JOIN unnest($1::text[]) AS wanted(hash) USING (hash)',
    [hashes],
  );
  // Another build that published meanwhile may have cleared away segments only this one uses.
  if (current?.version !== membersVersion || present?.count !== hashes.length) return null;
  const builtAt = new Date(await laterThanLast(queries, now)).toISOString();
  const manifest = { ...draft, rosterId: uuidV7(now, randomBytes(10)), builtAt };
  const signed = signManifest(manifest, secretKey);
  await queries.run(
    'INSERT INTO rosters (roster_id, built_at, manifest, signature) VALUES ($1, $2, $3, $4)',
    [manifest.rosterId, builtAt, signed.manifest, signed.signature],
  );
  await clearAway(queries);
  await queries.run('NOTIFY roster');
  return manifest;
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
     DELETE FROM segments WHERE NOT EXISTS (
       SELECT 1 FROM (
         SELECT jsonb_array_elements(manifest::jsonb -> 'segments') ->> 'hash' AS hash FROM rosters
         UNION ALL SELECT manifest::jsonb -> 'programme' ->> 'hash' FROM rosters
       ) AS kept WHERE kept.hash = segments.hash)`,
  );
}

async function writeBytes(store: Store, segments: readonly Pick<SegmentBytes, 'hash' | 'bytes'>[]) {
  await store.run(
    `INSERT INTO segments (hash, bytes)
     SELECT hash, decode(bytes, 'base64') FROM unnest($1::text[], $2::text[]) AS fresh(hash, bytes)
     ON CONFLICT DO NOTHING`,
    [
      segments.map((segment) => segment.hash),
      segments.map((segment) => Buffer.from(segment.bytes).toString('base64')),
    ],
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
