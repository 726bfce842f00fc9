/** What the board keeps of an intake. */
import type { UsedPart } from '../../../domain/facts/work-noted.ts';
import { byDue } from '../../../domain/intake/due.ts';
import { itemsHere } from '../../../domain/intake/intake.ts';
import { lastAtWork, standingWorkNotes } from '../../../domain/intake/work.ts';
import { oncePer } from '../../../domain/once-per.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase, StoredIntake } from '../desk-database.ts';
import type { BoardRow } from '../service/intakes-service.ts';
import { RowMemory } from '../row-memory.ts';
import { readState } from './sharing.ts';

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

/** Intakes opened for the board: all that arrived themselves. */
export const boardOf = oncePer(({ intakes }: DeskDatabase) => new RowMemory(intakes, toEntry));

/** The most pressing first. */
export function mostPressing(one: BoardEntry, other: BoardEntry): number {
  return byDue(one.row, other.row);
}

/** Null while only later facts have arrived. */
function toEntry(stored: StoredIntake): BoardEntry | null {
  const { id, status, takenAt, tokens, flagged } = stored;
  const state = readState(stored);
  const { taken } = state;
  if (taken === null) return null;
  const { body } = taken;
  return {
    row: {
      id,
      ticket: body.ticket,
      desk: taken.desk,
      takenAt,
      promisedBy: body.promise?.by ?? null,
      name: body.person.name,
      models: body.items.map(({ model }) => model),
      queue: body.queue,
      level: body.verdict?.level ?? null,
      status,
      handedBack: body.items.length - itemsHere(state).length,
      flagged: flagged === 'open',
    },
    tokens,
    models: body.items.flatMap(({ model }) => nameTokens(model)),
    worker: lastAtWork(state)?.toLowerCase() ?? null,
    parts: standingWorkNotes(state).flatMap(({ at, body: { parts } }) =>
      parts.map((part) => ({ ...part, at })),
    ),
  };
}
