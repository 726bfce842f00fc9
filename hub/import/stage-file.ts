/** Reads one file row by row into its staging table and collects what is wrong with it. */
import { basename } from 'node:path';
import type { z } from 'zod';
import { stage, type StagedTable } from '../roster/staged-rows.ts';
import type { Cell, Transaction } from '../store/store.ts';
import { csvRows } from './csv-rows.ts';
import type { ProblemList } from './problems.ts';

const BATCH = 2000;

export interface FileKind<Fields extends object> {
  readonly table: StagedTable;
  readonly schema: z.ZodType<Fields>;
  readonly columns: readonly string[];
  /** What the schema reads, without looking as closely; null when the schema has to look. */
  quick(cells: Record<string, string>): Fields | null;
  /** The row as it is staged. */
  cells(line: number, fields: Fields): Cell[];
}

/** Stages the file's valid rows; returns how many. Memory stays flat however long the file is. */
export async function stageFile<Fields extends object>(
  queries: Transaction,
  path: string,
  kind: FileKind<Fields>,
  problems: ProblemList,
): Promise<number> {
  let staged = 0;
  let batch: Cell[][] = [];
  const flush = async () => {
    await stage(queries, kind.table, batch);
    staged += batch.length;
    batch = [];
  };
  const take = (line: number, cells: Record<string, string>) => {
    const quick = kind.quick(cells);
    if (quick !== null) {
      batch.push(kind.cells(line, quick));
      return;
    }
    const read = kind.schema.safeParse(cells);
    if (read.success) batch.push(kind.cells(line, read.data));
    else {
      for (const { path: place, message } of read.error.issues) {
        problems.add({ file: basename(path), line, column: place.map(String).join('.'), message });
      }
    }
  };
  for await (const rows of csvRows(path, kind.columns)) {
    for (const row of rows) {
      if (row.ok) take(row.line, row.cells);
      else problems.add(row.problem);
      if (batch.length === BATCH) await flush();
    }
  }
  await flush();
  return staged;
}
