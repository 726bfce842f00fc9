import type { UsedPart } from '../../../domain/facts/work-noted.ts';
import type { BoardRow } from '../service/intakes-service.ts';

/** What the board shows, searches and sorts by of one intake: the part that changes only when its view is written. */
export interface BoardEntry {
  readonly row: Omit<BoardRow, 'elsewhere' | 'synced'>;
  /** Folded words of ticket, name, models and serials. */
  readonly tokens: readonly string[];
  /** Folded words of the models alone. */
  readonly models: readonly string[];
  /** Who moved it or noted work last, in small letters; null when nobody did. */
  readonly worker: string | null;
  /** Parts used for it. */
  readonly parts: readonly (UsedPart & { readonly at: string })[];
}

/** All entries, in memory. Whatever writes a view names it among the stale ones, inside the same transaction. */
export interface BoardMemory {
  readonly entries: Map<string, BoardEntry>;
  /** Ids of intakes whose view was written since it was read; null before any were read. */
  stale: Set<string> | null;
  /** The reading of those that is under way. */
  reading: Promise<void> | null;
  /** The entries in the board's order; null when one changed. */
  sorted: readonly BoardEntry[] | null;
}
