/** The desk's settings, as stored and with what was not stored yet. */
import type { DeskDatabase } from './desk-database.ts';
import type { DeskSettings } from './service/settings-service.ts';

const atFirstStart: DeskSettings = {
  technician: '',
  theme: 'system',
  language: 'system',
  idleMinutes: 10,
};

/** Settings stored by an earlier version of the app lack what it did not know. */
export async function readSettings(database: DeskDatabase): Promise<DeskSettings> {
  return { ...atFirstStart, ...(await database.read('settings')) };
}
