/** Databases as hubs of earlier versions left them: an event with sample members, desks at work, something of everything. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { canonicalJson } from '../../domain/facts/canonical-json.ts';
import { CHAIN_START, chainHash } from '../../domain/facts/chain.ts';
import { openLocation, type Location } from '../../hub/store/open-hub-store.ts';
import type { Store } from '../../hub/store/store.ts';
import { intakeFact } from '../support/facts.ts';

const folder = new URL('../../hub/store/migrations/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();

/** Every version but the newest. */
export const earlierVersions = files.slice(0, -1).map((_file, index) => index + 1);

/** What every such database holds. */
export const left = {
  facts: [intakeFact({ id: 1 }), intakeFact({ id: 2 }), intakeFact({ id: 3, desk: 'BB' })],
  epoch: '0a0a0a0a-0000-4000-8000-000000000001',
  /** Of the desk AA. */
  token: 'a'.repeat(43),
  /** Of the desk BB, whose access has ended. */
  revokedToken: 'b'.repeat(43),
  /** For the desk CC. */
  code: '7K4M-9QXD',
  quarantined: '{"no":"fact"}',
  member: 'Sample Member',
  /** From version 3 on. */
  blob: 'bytes of a roster',
} as const;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const blobHash = sha256(left.blob);

export async function leaveDatabase(location: Location, version: number): Promise<void> {
  const store = await openLocation(location);
  await store.run('CREATE TABLE migrations (number integer PRIMARY KEY)');
  for (const [index, file] of files.slice(0, version).entries()) {
    await store.run(await readFile(new URL(file, folder), 'utf8'));
    await store.run('INSERT INTO migrations (number) VALUES ($1)', [index + 1]);
  }
  await leaveSettings(store, version);
  await leaveDesks(store, version);
  await leaveFacts(store);
  await leaveMembers(store);
  if (version < 3) await leaveRosterOfFormatOne(store);
  else
    await store.run("INSERT INTO blobs (hash, bytes) VALUES ($1, convert_to($2, 'UTF8'))", [
      blobHash,
      left.blob,
    ]);
  await store.close();
}

async function leaveSettings(store: Store, version: number): Promise<void> {
  await store.run(
    `INSERT INTO settings (epoch, secret_key, sample, event) VALUES ($1, repeat('33', 32), true, $2::jsonb)`,
    [left.epoch, JSON.stringify({ name: 'Test Open', country: 'FR', timeZone: 'Europe/Paris' })],
  );
  if (version >= 2) await store.run('UPDATE settings SET sample_pack = true');
}

async function leaveDesks(store: Store, version: number): Promise<void> {
  const insert =
    version < 4
      ? 'INSERT INTO desks (code, token_hash, revoked) VALUES ($1, $2, $3)'
      : 'INSERT INTO enrolments (desk, token_hash, revoked) VALUES ($1, $2, CASE WHEN $3 THEN now() END)';
  await store.run(insert, ['AA', sha256(left.token), false]);
  await store.run(insert, ['BB', sha256(left.revokedToken), true]);
  await store.run("INSERT INTO pairing_codes (code_hash, desk, expires) VALUES ($1, 'CC', '2100-01-01Z')", [
    sha256(left.code.replace('-', '')),
  ]);
}

async function leaveFacts(store: Store): Promise<void> {
  let hash = CHAIN_START;
  for (const [index, fact] of left.facts.entries()) {
    hash = chainHash(hash, fact);
    await store.run(
      'INSERT INTO facts (sequence, id, desk, hash, fact, received) VALUES ($1, $2, $3, $4, $5, now())',
      [index + 1, fact.id, fact.desk, hash, canonicalJson(fact)],
    );
  }
  await store.run('UPDATE fact_head SET sequence = $1, hash = $2', [left.facts.length, hash]);
  await store.run(
    "INSERT INTO quarantine (desk, raw_hash, raw, reason, received) VALUES ('AA', $1, $2, 'fact: bad', now())",
    [sha256(left.quarantined), left.quarantined],
  );
}

async function leaveMembers(store: Store): Promise<void> {
  await store.run(
    `INSERT INTO members (key, member_number, region, country, name, email, phone, level, level_since, video, status,
       joined, products)
     VALUES ('20000001', '20000001', 'emea', 'FR', $1, '', '', 'gold', '2024-01-01', false, 'active', '2020-01-01', '[]')`,
    [left.member],
  );
  await store.run(
    `INSERT INTO cards (region, key, number, status, member_key)
     VALUES ('emea', '30000001', '30000001', 'active', '20000001')`,
  );
}

async function leaveRosterOfFormatOne(store: Store): Promise<void> {
  await store.run("INSERT INTO segments (hash, bytes) VALUES ($1, '')", [sha256('')]);
  await store.run(
    `INSERT INTO rosters (roster_id, built_at, manifest, signature)
     VALUES ('0a0a0a0a-0000-4000-8000-000000000002', now(), '{}', repeat('0', 128))`,
  );
}
