/** Reads the records of a pool's list: what is wrong is named by line and column, and a value is never repeated. */
import type { z } from 'zod';
import { loanItemListed } from '../facts/loan-item-listed.ts';
import { assetKey } from './asset-key.ts';
import { columnOf, neededColumns, type PoolColumn } from './pool-columns.ts';
import { poolKind } from './pool-kind.ts';

/** More is not the pool of one event. */
export const MAX_POOL_ROWS = 20_000;

export interface PoolRecord {
  /** Counted from 1, the headings included. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type PoolRow = Omit<z.infer<typeof loanItemListed>, 'after'>;

export interface PoolProblem {
  /** Null when it is about the file as a whole. */
  readonly line: number | null;
  readonly column: PoolColumn | null;
  /**
   * - `empty`: no headings, or no rows below them.
   * - `column-missing`, `column-twice`: a heading.
   * - `quote`: a quotation mark that is not closed, or stands where none may.
   * - `cells`: more cells than headings.
   * - `missing`, `too-long`, `serial`, `kind`: the cell.
   * - `asset-twice`: the number stands further up already.
   */
  readonly problem:
    | 'empty'
    | 'not-utf-8'
    | 'too-large'
    | 'column-missing'
    | 'column-twice'
    | 'quote'
    | 'cells'
    | 'missing'
    | 'too-long'
    | 'serial'
    | 'kind'
    | 'asset-twice';
}

export type PoolReading =
  | { readonly ok: true; readonly rows: readonly PoolRow[]; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly problems: readonly PoolProblem[] };

/** All rows, or all that is wrong. `ignored`: headings that are none of the list's. */
export function readPoolRows([heading, ...records]: readonly PoolRecord[]): PoolReading {
  if (heading === undefined || records.length === 0) return broken('empty');
  if (records.length > MAX_POOL_ROWS) return broken('too-large');
  const columns = heading.cells.map(columnOf);
  const problems = headingProblems(columns, heading.line);
  if (problems.length > 0) return { ok: false, problems };
  const rows: PoolRow[] = [];
  const known = new Set<string>();
  for (const { line, cells } of records) {
    if (cells.length > columns.length) {
      problems.push({ line, column: null, problem: 'cells' });
      continue;
    }
    const cell = (column: PoolColumn): string =>
      cells[columns.indexOf(column)]?.normalize('NFC').trim() ?? '';
    const row = readRow(cell);
    if (!row.ok) {
      problems.push(...row.problems.map((problem) => ({ line, ...problem })));
      continue;
    }
    const key = assetKey(row.row.asset);
    if (known.has(key)) problems.push({ line, column: 'asset', problem: 'asset-twice' });
    known.add(key);
    rows.push(row.row);
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    rows,
    ignored: heading.cells.filter((name, at) => columns[at] === null && name.trim() !== ''),
  };
}

/** A file that can't be read at all. */
export function broken(problem: PoolProblem['problem'], line: number | null = null): PoolReading {
  return { ok: false, problems: [{ line, column: null, problem }] };
}

function headingProblems(columns: readonly (PoolColumn | null)[], line: number): PoolProblem[] {
  const missing = neededColumns.filter((column) => !columns.includes(column));
  const twice = columns.filter((column, at) => column !== null && columns.indexOf(column) !== at);
  return [
    ...missing.map((column) => ({ line, column, problem: 'column-missing' as const })),
    ...twice.map((column) => ({ line, column, problem: 'column-twice' as const })),
  ];
}

const rowSchema = loanItemListed.omit({ after: true });

function readRow(
  cell: (column: PoolColumn) => string,
): { ok: true; row: PoolRow } | { ok: false; problems: Omit<PoolProblem, 'line'>[] } {
  const kind = poolKind(cell('kind'));
  const serial = cell('serial').replaceAll(/\s/g, '');
  const read = rowSchema.safeParse({
    asset: cell('asset'),
    model: cell('model'),
    serial: serial === '' ? null : serial,
    kind,
    value: cell('value') === '' ? null : cell('value'),
    note: cell('note'),
  });
  if (read.success) return { ok: true, row: read.data };
  return { ok: false, problems: read.error.issues.map(problemOf) };
}

function problemOf({ code, path }: z.core.$ZodIssue): Omit<PoolProblem, 'line'> {
  const [place] = path;
  const column = typeof place === 'string' ? columnOf(place) : null;
  if (column === 'kind' || column === 'serial') return { column, problem: column };
  return { column, problem: code === 'too_small' ? 'missing' : 'too-long' };
}
