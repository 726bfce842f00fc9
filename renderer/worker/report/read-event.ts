/** Reads all of an event that is stored here, a part at a time, so that the worker goes on answering others. */
import type { Table } from 'dexie';
import { readFact, type KnownFact } from '../../../domain/facts/kinds.ts';
import type { IntakeState } from '../../../domain/intake/intake.ts';
import type { LoanItemState } from '../../../domain/loan/loan-item.ts';
import type { DeskDatabase, StoredFact } from '../desk-database.ts';
import { readState } from '../intakes/sharing.ts';
import { othersFirst } from '../others-first.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';

/** Rows opened at a time, some 5 ms. */
const PART = 50;

/** Told how many rows were read, of how many; answers whether to go on. */
export type Reading = (done: number, total: number) => boolean;

export interface Takers {
  readonly intake: (state: IntakeState) => void;
  /** Without these two they are not read. */
  readonly loanItem?: (state: LoanItemState) => void;
  readonly fact?: (fact: KnownFact) => void;
}

/** Hands each over once. Answers how many rows did not open, or null when it was not to go on. */
export async function readEvent(
  database: DeskDatabase,
  takers: Takers,
  reading: Reading,
): Promise<number | null> {
  const { intake, loanItem, fact } = takers;
  const parts = [
    await toRead(database.intakes, (row) => intake(readState(row))),
    ...(loanItem === undefined ? [] : [await toRead(database.loans, ({ state }) => loanItem(state))]),
    ...(fact === undefined ? [] : [await toRead(database.facts, (row) => readKnown(row, fact))]),
  ].flat();
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  let opened = 0;
  for (const { rows, open } of parts) {
    if (!reading(done, total)) return null;
    opened += await open();
    done += rows;
    await othersFirst();
  }
  reading(total, total);
  return total - opened;
}

/** The rows of a table in parts; opening one hands its rows over and answers how many they were. */
async function toRead<Row>(
  table: Table<Row, string>,
  take: (row: Row) => void,
): Promise<{ readonly rows: number; readonly open: () => Promise<number> }[]> {
  const keys = await table.toCollection().primaryKeys();
  return Array.from({ length: Math.ceil(keys.length / PART) }, (_, index) => {
    const part = keys.slice(index * PART, (index + 1) * PART);
    const open = async (): Promise<number> => {
      const rows = await rowsThatOpen(table, part);
      rows.forEach(take);
      return rows.length;
    };
    return { rows: part.length, open };
  });
}

function readKnown({ fact }: StoredFact, take: (fact: KnownFact) => void): void {
  const read = readFact(fact);
  if (read.state === 'known') take(read.fact);
}
