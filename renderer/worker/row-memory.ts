/**
 * What lists show of a table's rows. Opening a row takes a tenth of a millisecond, and an event has thousands: each is
 * opened once, and again only after it was written.
 *
 *     first question ─▶ all rows, by ranges of their keys ─▶ entries
 *     row written ─▶ its id is stale ─▶ read in the next question, within a transaction ─▶ entry
 */
import type { Table } from 'dexie';
import { rowsBehind, rowsThatOpen } from './vault/rows-that-open.ts';

/** Rows opened at a time: some 5 ms in which the worker answers nobody else. */
const PART = 50;

interface Shown {
  readonly row: { readonly id: string };
}

type Order<Entry> = (one: Entry, other: Entry) => number;

export class RowMemory<Row extends { readonly id: string }, Entry extends Shown> {
  private readonly entries = new Map<string, Entry>();
  /** Ids of rows written since the first question; null before that. */
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
    const stale = this.stale ?? (await this.readFirst());
    while (stale.size > 0) {
      const ids = [...stale].slice(0, PART);
      await table.db.transaction('r', table, async () => {
        const rows = await rowsThatOpen(table, ids);
        for (const id of ids) {
          stale.delete(id);
          this.entries.delete(id);
        }
        this.take(rows);
      });
    }
  }

  /** What is written meanwhile is noted, and read again behind it. */
  private async readFirst(): Promise<Set<string>> {
    const stale = new Set<string>();
    this.stale = stale;
    try {
      for (let behind = ''; ;) {
        const { rows, last } = await rowsBehind(this.table, behind);
        if (last === undefined) break;
        this.take(rows);
        behind = last;
      }
    } catch (error) {
      // What was written since is not noted: all are read again.
      this.stale = null;
      this.entries.clear();
      throw error;
    }
    return stale;
  }

  private take(rows: readonly Row[]): void {
    this.reads += 1;
    for (const row of rows) {
      const entry = this.toEntry(row);
      if (entry !== null) this.entries.set(row.id, entry);
    }
  }
}
