import type { Dexie } from 'dexie';
import type { SaveProblem } from './service/saving.ts';
import type { OpenProblem } from './service/worker-endpoint.ts';
import { SealedRowError } from './vault/sealed-row.ts';

/** Thrown when a later version of the app wrote this database: opening it here could damage it. */
export class NewerDatabaseError extends Error {
  constructor(name: string) {
    super(`the database ${name} was written by a later version of this app`);
  }
}

/** Opens a database; one of a newer version stays closed and untouched. */
export async function openDatabase(database: Dexie): Promise<void> {
  // Dexie would open it all the same and add what it misses; so the version is read before. IndexedDB counts in
  // tenths of Dexie's versions.
  const found = (await indexedDB.databases()).find(({ name }) => name === database.name);
  if ((found?.version ?? 0) > database.verno * 10) throw new NewerDatabaseError(database.name);
  await database.open();
}

/** What a failed opening means for the person at the desk. */
export function openProblem(error: unknown): OpenProblem {
  if (error instanceof NewerDatabaseError) return 'newer-version';
  if (storageProblem(error) === 'disk-full') return 'disk-full';
  return error instanceof SealedRowError ? 'damaged' : 'storage-lost';
}

/** What a failed transaction means for the person at the desk. */
export function storageProblem(error: unknown): SaveProblem {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'disk-full';
  if (names.includes('SealedRowError')) return 'damaged';
  return names.includes('DatabaseClosedError') || names.includes('UnknownError')
    ? 'storage-lost'
    : 'unwritable';
}

/** Dexie wraps: an AbortError may hold the QuotaExceededError that caused it. */
function errorNames(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  return 'inner' in error ? [...name, ...errorNames(error.inner)] : name;
}
