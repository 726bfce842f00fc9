/** The hub's own settings: its epoch, the key that signs rosters, and the event it serves. */
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { eventSchema, type EventSettings } from '../../domain/wire/event.ts';
import type { Queries, Store } from './store.ts';

/** Whether the data is made up belongs to the members, not to the event. */
const storedEventSchema = eventSchema.omit({ sample: true });

const settingsRow = z.object({
  epoch: z.uuid(),
  secretKey: z.string(),
  event: storedEventSchema.nullable(),
  sample: z.boolean(),
  samplePack: z.boolean(),
  membersVersion: z.coerce.number(),
  rosterDays: z.int(),
});

export type StoredEvent = z.infer<typeof storedEventSchema>;
export type Settings = z.infer<typeof settingsRow>;

/** Writes epoch and signing key when the database is new. */
export async function ensureSettings(store: Store): Promise<void> {
  await store.run('INSERT INTO settings (epoch, secret_key) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    randomUUID(),
    randomBytes(32).toString('hex'),
  ]);
}

export async function readSettings(queries: Queries): Promise<Settings> {
  const [settings] = await queries.rows(
    settingsRow,
    `SELECT epoch::text AS epoch, secret_key AS "secretKey", event, sample, sample_pack AS "samplePack",
       members_version AS "membersVersion", roster_days AS "rosterDays"
     FROM settings`,
  );
  if (settings === undefined) throw new Error('the hub has no settings: it was not opened by openHubStore');
  return settings;
}

/** The event as desks are told of it; null before it was set. */
export function eventOf({ event, sample }: Pick<Settings, 'event' | 'sample'>): EventSettings | null {
  return event === null ? null : { ...event, sample };
}

export async function setEvent(queries: Queries, event: StoredEvent): Promise<void> {
  await queries.run('UPDATE settings SET event = $1::jsonb', [JSON.stringify(event)]);
}

/** Sets how many days rosters built from now on answer on a desk that the hub no longer confirms them to. */
export async function setRosterDays(queries: Queries, days: number): Promise<void> {
  await queries.run('UPDATE settings SET roster_days = $1', [days]);
}

/**
 * Notes, with the change itself in one transaction, that the members were replaced, and by which kind. With sample
 * members the sample pack comes into force; with real ones every pack marked sample leaves, so that nobody real is
 * judged by rules made up for practice: in force is again what was before.
 */
export async function noteMembersReplaced(queries: Queries, sample: boolean): Promise<void> {
  await queries.run(
    'UPDATE settings SET sample = $1, sample_pack = $1, members_version = members_version + 1',
    [sample],
  );
  if (!sample) await queries.run('DELETE FROM packs WHERE sample');
}

/** Holds the settings until the transaction ends, before anything else is locked: a build does so too. */
export async function holdSettings(queries: Queries): Promise<void> {
  await queries.run('SELECT only_row FROM settings FOR UPDATE');
}

/** Notes, with the change itself in one transaction, that single members or cards are others now. */
export async function noteMembersChanged(queries: Queries): Promise<void> {
  await queries.run('UPDATE settings SET members_version = members_version + 1');
}

/** Starts a new epoch: after a restore from a backup it makes every desk send again what the hub may have lost. */
export async function startEpoch(queries: Queries): Promise<void> {
  await queries.run('UPDATE settings SET epoch = $1', [randomUUID()]);
}
