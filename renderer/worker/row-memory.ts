/**
 * What lists show of a table's rows. Opening a row takes a tenth of a millisecond, and an event has thousands: each is
 * opened once, and again only after it was written.
 *
 *     row written ─▶ its id is stale ─▶ read in the next question, within a transaction ─▶ entry
 */
import type { Table } from 'dexie';
import { rowsThatOpen } from './vault/rows-that-open.ts';

/** Rows opened at a time: some 5 ms in which the worker answers nobody else. */
const PART = 50;

interface Shown {
  readonly row: { readonly id: string };
}

type Order<Entry> = (one: Entry, other: Entry) => number;

export class RowMemory<Row extends { readonly id: string }, Entry extends Shown> {
  private readonly entries = new Map<string, Entry>();
  /** Ids of rows written since they were read; null before any were read. */
  private stale: Set<string> | null = null;
  /** The reading of those that is under way. */
  private reading: Promise<void> | null = null;
  /** Counts what was read: of the same count, an order is as it was. */
  private reads = 0;
  private readonly sorted = new Map<
    Order<Entry>,
    { readonly reads: number; readonly all: readonly Entry[] }
  >();

  /** `toEntry` makes null of a row that no list shows. */
  constructor(
    private readonly table: Table<Row, string>,
    private readonly toEntry: (row: Row) => Entry | null,
  ) {}

  /** All of them in an order, which is remembered by its function. Rows that do not open are left out until they are mended. */
  async all(order: Order<Entry>): Promise<readonly Entry[]> {
    this.reading ??= this.readStale().finally(() => {
      this.reading = null;
    });
    await this.reading;
    const known = this.sorted.get(order);
    if (known?.reads === this.reads) return known.all;
    const all = this.asBefore(known?.all ?? []).sort(order);
    this.sorted.set(order, { reads: this.reads, all });
    return all;
  }

  /** Whatever writes a row calls it, inside the same transaction. If that fails, one is read again for nothing. */
  noteStale(id: string): void {
    this.stale?.add(id);
  }

  /** In the order they had, new ones behind: nearly sorted, which is sorted soon. */
  private asBefore(before: readonly Entry[]): Entry[] {
    const rest = new Map(this.entries);
    const kept = before.flatMap(({ row: { id } }) => {
      const entry = rest.get(id);
      rest.delete(id);
      return entry ?? [];
    });
    return [...kept, ...rest.values()];
  }

  /** In parts, each a transaction of its own: nobody who saves waits for all of them. */
  private async readStale(): Promise<void> {
    const { table } = this;
    const stale = this.stale ?? (await this.everything());
    while (stale.size > 0) {
      const ids = [...stale].slice(0, PART);
      await table.db.transaction('r', table, async () => {
        const rows = await rowsThatOpen(table, ids);
        this.reads += 1;
        for (const id of ids) {
          stale.delete(id);
          this.entries.delete(id);
        }
        for (const row of rows) {
          const entry = this.toEntry(row);
          if (entry !== null) this.entries.set(row.id, entry);
        }
      });
    }
  }

  /** Before any are read all are stale; what is written while they are listed is noted already. */
  private async everything(): Promise<Set<string>> {
    const stale = new Set<string>();
    this.stale = stale;
    try {
      for (const id of await this.table.toCollection().primaryKeys()) stale.add(id);
    } catch (error) {
      this.stale = null;
      throw error;
    }
    return stale;
  }
}
