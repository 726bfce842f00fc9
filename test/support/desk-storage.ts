/** One desk's storage for an engine test: databases of its own, and a journal that can fail. */
import { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { DeskHost } from '../../renderer/worker/desk-service.ts';
import { FactLog } from '../../renderer/worker/facts/fact-log.ts';
import { heal } from '../../renderer/worker/facts/heal.ts';
import { testDeskKey } from './vault.ts';

export class MemoryJournal implements DeskHost {
  records: string[] = [];
  problem: 'disk-full' | 'unwritable' | null = null;

  journalAppend(records: string[]): ReturnType<DeskHost['journalAppend']> {
    if (this.problem !== null) return Promise.resolve({ ok: false, problem: this.problem });
    this.records.push(...records);
    return Promise.resolve({ ok: true });
  }

  /** Two records a page, so that paging is always met. */
  journalRead(offset: number): ReturnType<DeskHost['journalRead']> {
    const records = this.records.slice(offset, offset + 2);
    const next = offset + records.length;
    return Promise.resolve({ records, next: next < this.records.length ? next : null });
  }
}

let count = 0;

/** A database nobody used before. */
export function freshDatabase(): DeskDatabase {
  count += 1;
  return new DeskDatabase(testDeskKey, `desk-test-${count}-${performance.now()}`);
}

/** Opens the log of a desk as the app does at start. */
export async function openLog(database: DeskDatabase, journal: MemoryJournal, desk = 'AA'): Promise<FactLog> {
  const log = new FactLog(database, journal, desk);
  await heal(database, journal, log, desk);
  return log;
}
