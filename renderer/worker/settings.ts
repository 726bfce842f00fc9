/** The desk's settings, as stored and with what was not stored yet. */
import type { DeskDatabase } from './desk-database.ts';
import { wholeBoard, type DeskSettings } from './service/settings-service.ts';

const atFirstStart: DeskSettings = {
  technician: '',
  theme: 'system',
  language: 'system',
  idleMinutes: 10,
  receiptPrinter: null,
  receiptFormat: 'a4',
  labelPrinter: null,
  labelFormat: 'label',
  board: wholeBoard,
};

/** Every fact names who is working: what is stored is read once, and then known. */
export class Settings {
  private known: DeskSettings | null = null;

  constructor(private readonly database: DeskDatabase) {}

  /** Settings stored by an earlier version of the app lack what it did not know. */
  async read(): Promise<DeskSettings> {
    this.known ??= { ...atFirstStart, ...(await this.database.read('settings')) };
    return this.known;
  }

  async save(settings: DeskSettings): Promise<void> {
    await this.database.write('settings', { ...settings });
    this.known = { ...settings };
  }
}
