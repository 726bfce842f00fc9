import type { Dexie } from 'dexie';
import type { SaveProblem } from './desk-service.ts';

/** Thrown when a later version of the app wrote this database: opening it here could damage it. */
export class NewerDatabaseError extends Error {
  constructor(name: string) {
    super(`the database ${name} was written by a later version of this app`);
  }
}

/** Opens a database; one of a newer version stays closed and untouched. */
export async function openDatabase(database: Dexie): Promise<void> {
  const declared = database.verno;
  await database.open();
  // Dexie opens a database of a later version as it stands; IndexedDB counts in tenths of Dexie's versions.
  if (database.backendDB().version > declared * 10) {
    database.close();
    throw new NewerDatabaseError(database.name);
  }
}

/** What a failed transaction means for the person at the desk. */
export function storageProblem(error: unknown): SaveProblem {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'disk-full';
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
