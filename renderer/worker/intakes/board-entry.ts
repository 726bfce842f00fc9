import type { BoardRow } from '../service/intakes-service.ts';

/** What the board shows and searches of one intake: the part that changes only when its view is written. */
export interface BoardEntry {
  readonly row: Omit<BoardRow, 'elsewhere' | 'synced'>;
  /** Folded words of ticket, name, models and serials. */
  readonly tokens: readonly string[];
}
