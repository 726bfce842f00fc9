/** Reads one file row by row into its staging table and collects what is wrong with it. */
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Queries } from '../store/store.ts';
import { csvRows } from './csv-rows.ts';
import type { ProblemList } from './problems.ts';
import { stage, type StagedRow, type StagingTable } from './staging.ts';

const BATCH = 2000;

export interface FileKind<Fields extends object> {
  readonly table: StagingTable;
  readonly schema: z.ZodType<Fields>;
  readonly columns: readonly string[];
  /** What no two lines may share. */
  keyOf(fields: Fields): string;
  memberNumberOf(fields: Fields): string;
}

/** Stages the file's valid rows; returns how many. Memory stays flat however long the file is. */
export async function stageFile<Fields extends object>(
  queries: Queries,
  path: string,
  kind: FileKind<Fields>,
  problems: ProblemList,
): Promise<number> {
  let staged = 0;
  let batch: StagedRow[] = [];
  const flush = async () => {
    await stage(queries, kind.table, batch);
    staged += batch.length;
    batch = [];
  };
  for await (const row of csvRows(path, kind.columns)) {
    if (!row.ok) {
      problems.add(row.problem);
      continue;
    }
    const read = kind.schema.safeParse(row.cells);
    if (!read.success) {
      for (const { path: place, message } of read.error.issues) {
        problems.add({ file: basename(path), line: row.line, column: place.map(String).join('.'), message });
      }
      continue;
    }
    const fields = read.data;
    batch.push({
      line: row.line,
      key: kind.keyOf(fields),
      memberNumber: kind.memberNumberOf(fields),
      fields,
    });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return staged;
}
