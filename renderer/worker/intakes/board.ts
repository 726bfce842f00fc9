import type { Status } from '../../../domain/facts/status-moved.ts';
import { statusOf } from '../../../domain/intake/intake.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { DeskDatabase, StoredIntake } from '../desk-database.ts';
import type { BoardRow } from '../desk-service.ts';

export interface BoardFilter {
  readonly text: string;
  /** None means all. */
  readonly statuses: readonly Status[];
  readonly limit: number;
}

/** Rows that fit the filter, newest first, and how many there are in all. */
export async function readBoard(
  database: DeskDatabase,
  desk: string,
  filter: BoardFilter,
): Promise<{ rows: readonly BoardRow[]; total: number }> {
  const words = nameTokens(filter.text);
  const stored = await database.intakes.orderBy('takenAt').reverse().toArray();
  const fitting = stored.filter((intake) => fits(intake, words, filter.statuses));
  const shown = fitting.slice(0, filter.limit);
  const waiting = await database.facts
    .where('[pending+about]')
    .anyOf(shown.map((intake): [number, string] => [1, intake.id]))
    .toArray();
  const unsynced = new Set(waiting.map((fact) => fact.about));
  const rows = shown.flatMap((intake) => toRow(intake, desk, !unsynced.has(intake.id)));
  return { rows, total: fitting.length };
}

function fits(intake: StoredIntake, words: readonly string[], statuses: readonly Status[]): boolean {
  if (intake.state.taken === null) return false;
  if (statuses.length > 0 && !statuses.includes(intake.status)) return false;
  return words.every((word) => intake.tokens.some((token) => token.startsWith(word)));
}

function toRow(intake: StoredIntake, desk: string, synced: boolean): BoardRow[] {
  const { taken } = intake.state;
  if (taken === null) return [];
  const { body } = taken;
  return [
    {
      id: intake.id,
      ticket: body.ticket,
      desk: taken.desk,
      elsewhere: taken.desk !== desk,
      takenAt: intake.takenAt,
      name: body.person.name,
      items: body.items.map((item) => ({
        model: item.model,
        serial: item.serial.state === 'read' ? item.serial.number : null,
        service: item.service,
      })),
      queue: body.queue,
      level: body.verdict?.level ?? null,
      status: intake.status,
      conflict: statusOf(intake.state).conflict,
      synced,
    },
  ];
}
