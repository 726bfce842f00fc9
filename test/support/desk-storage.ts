/** One desk's storage for an engine test: databases of its own, and a journal that can fail. */
import type { SignedRosterManifest } from '../../domain/roster/roster-manifest.ts';
import type { SignedRevocation } from '../../domain/wire/revocation.ts';
import { DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { DeskHost } from '../../renderer/worker/service/desk-host.ts';
import { FactLog } from '../../renderer/worker/facts/fact-log.ts';
import { heal, type Healed } from '../../renderer/worker/facts/heal.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { refoldViews } from '../../renderer/worker/facts/refold.ts';
import { testDeskKey, testJournalKey } from './vault.ts';

export class MemoryJournal implements DeskHost {
  records: string[] = [];
  problem: 'disk-full' | 'unwritable' | null = null;
  /** What main was told of the end of the desk. */
  noted: SignedRevocation | null = null;
  /** Manifests main was told the event by. */
  readonly manifests: SignedRosterManifest[] = [];
  wipes = 0;

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

  noteRevocation(revocation: SignedRevocation): Promise<boolean> {
    this.noted = revocation;
    return Promise.resolve(true);
  }

  noteEvent(manifest: SignedRosterManifest): Promise<boolean> {
    this.manifests.push(manifest);
    return Promise.resolve(true);
  }

  /** Main wipes only where the journal can be written. */
  wipe(): ReturnType<DeskHost['wipe']> {
    if (this.problem !== null) return Promise.resolve({ ok: false, problem: this.problem });
    this.wipes += 1;
    return Promise.resolve({ ok: true });
  }
}

/**
 * Has writes of a database fail as on a full disk while `isFull`, inside the transaction that makes them; or once there
 * is `room` for none more. To be called before it is opened.
 */
export function onFullDisk(database: DeskDatabase): { isFull: boolean; room: number } {
  const disk = { isFull: false, room: Infinity };
  database.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      table(name) {
        const table = core.table(name);
        const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
        return {
          ...table,
          mutate: (request) => {
            disk.room -= 1;
            return disk.isFull || disk.room < 0 ? full() : table.mutate(request);
          },
        };
      },
    }),
  });
  return disk;
}

/** A database nobody used before: the tests of all files share one engine, which keeps what they leave. */
export function freshDatabase(): DeskDatabase {
  return new DeskDatabase(testDeskKey, `desk-test-${crypto.randomUUID()}`);
}

/** Opens the log of a desk as the app does at start. */
export async function openLog(database: DeskDatabase, journal: MemoryJournal, desk = 'AA'): Promise<FactLog> {
  return (await start(database, journal, desk)).log;
}

/** Heals a desk's storage as the app does at start. */
export async function healDesk(database: DeskDatabase, journal: MemoryJournal): Promise<Healed> {
  return (await start(database, journal, 'AA')).healed;
}

async function start(
  database: DeskDatabase,
  journal: MemoryJournal,
  desk: string,
): Promise<{ log: FactLog; healed: Healed }> {
  await refoldViews(database);
  const sealed = new SealedJournal(journal, testJournalKey);
  const log = new FactLog(database, sealed, desk);
  return { log, healed: await heal(database, sealed, log, desk) };
}
