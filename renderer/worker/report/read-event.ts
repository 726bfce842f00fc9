/** Reads all of an event that is stored here, a part at a time, so that the worker goes on answering others. */
import { readFact, type KnownFact } from '../../../domain/facts/kinds.ts';
import type { IntakeState } from '../../../domain/intake/intake.ts';
import type { DeskDatabase } from '../desk-database.ts';
import { readState } from '../intakes/sharing.ts';
import { othersFirst } from '../others-first.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';

/** Rows opened at a time, some 5 ms. */
const PART = 50;

/** Told how many rows were read, of how many; answers whether to go on. */
export type Reading = (done: number, total: number) => boolean;

export interface Takers {
  readonly intake: (state: IntakeState) => void;
  /** For facts that no intake is folded from; without it they are not read. */
  readonly fact?: (fact: KnownFact) => void;
}

/** Hands each intake and fact over once. Answers how many rows did not open, or null when it was not to go on. */
export async function readEvent(
  database: DeskDatabase,
  takers: Takers,
  reading: Reading,
): Promise<number | null> {
  const intakes = await database.intakes.toCollection().primaryKeys();
  const facts = takers.fact === undefined ? [] : await database.facts.toCollection().primaryKeys();
  const total = intakes.length + facts.length;
  let opened = 0;
  for (let start = 0; start < intakes.length; start += PART) {
    if (!reading(start, total)) return null;
    const rows = await rowsThatOpen(database.intakes, intakes.slice(start, start + PART));
    for (const row of rows) takers.intake(readState(row));
    opened += rows.length;
    await othersFirst();
  }
  for (let start = 0; start < facts.length; start += PART) {
    if (!reading(intakes.length + start, total)) return null;
    const rows = await rowsThatOpen(database.facts, facts.slice(start, start + PART));
    for (const { fact } of rows) {
      const read = readFact(fact);
      if (read.state === 'known') takers.fact?.(read.fact);
    }
    opened += rows.length;
    await othersFirst();
  }
  reading(total, total);
  return total - opened;
}
