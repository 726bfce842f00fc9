/** Opens the hub's database, ready for use: migrated, with settings. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from './migrate.ts';
import { openPGlite } from './pglite-store.ts';
import { openPostgres, servingPatience } from './postgres-store.ts';
import { ensureSettings } from './settings.ts';
import type { Store } from './store.ts';

/** Where the data is: a folder this process owns (see hub/owner), or a PostgreSQL server. */
export type Location =
  { readonly kind: 'folder'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string };

/** `serving`: nobody may hold up the others for long. `commands`: an import takes the time it needs. */
export type Use = 'serving' | 'commands';

export async function openHubStore(location: Location, use: Use): Promise<Store> {
  const store = await openLocation(location);
  try {
    await migrate(store);
    await ensureSettings(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  if (location.kind === 'folder' || use === 'commands') return store;
  // Bringing it up to date could take any time; from here on nothing may.
  await store.close();
  return openPostgres(location.url, servingPatience);
}

/** The database as it is, of whatever version. */
export async function openLocation(location: Location): Promise<Store> {
  if (location.kind === 'postgres') return openPostgres(location.url, null);
  const database = join(location.folder, 'database');
  await mkdir(database, { recursive: true, mode: 0o700 });
  return openPGlite(database);
}
