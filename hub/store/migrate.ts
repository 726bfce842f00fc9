/** Forward-only migrations: numbered SQL files, each applied once and never edited after it shipped. */
import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Store } from './store.ts';

const folder = new URL('./migrations/', import.meta.url);

const numberRow = z.object({ number: z.int() });
const encodingRow = z.object({ server_encoding: z.string() });

/** Why a database can't be used; the message says what to do. */
export class UnusableDatabase extends Error {}

/** Brings the database to the newest version in one transaction. Safe when several processes start at once. */
export async function migrate(store: Store): Promise<void> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  await store.transaction(async (queries) => {
    const [encoding] = await queries.rows(encodingRow, 'SHOW server_encoding');
    if (encoding?.server_encoding !== 'UTF8') {
      throw new UnusableDatabase(
        "Names need UTF-8: create the database with ENCODING 'UTF8' TEMPLATE template0.",
      );
    }
    await queries.run("SELECT pg_advisory_xact_lock(hashtext('cps-event-desk-hub migrations'))");
    await queries.run('CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY)');
    const applied = await queries.rows(numberRow, 'SELECT number FROM migrations');
    const newest = Math.max(0, ...applied.map((row) => row.number));
    if (newest > files.length) {
      throw new UnusableDatabase('The database belongs to a newer hub: update this one before starting it.');
    }
    for (const [index, file] of files.entries()) {
      if (index + 1 <= newest) continue;
      await queries.run(await readFile(new URL(file, folder), 'utf8'));
      await queries.run('INSERT INTO migrations (number) VALUES ($1)', [index + 1]);
    }
  });
}
