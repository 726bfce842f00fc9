/** Reads a CSV file as a stream of rows by column, each with its line; what is wrong comes in its place. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { CsvRecords, type CsvStep } from './csv-records.ts';
import { isSystemError, sayFileError } from './file-errors.ts';
import type { ImportProblem } from './problems.ts';
import { Utf8Gate, type Utf8Result } from './utf8-gate.ts';

export type CsvRow =
  | { readonly ok: true; readonly line: number; readonly cells: Record<string, string> }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Rows of the file at `path`, some at a time; its header must be exactly `columns`, in any order. */
export async function* csvRows(path: string, columns: readonly string[]): AsyncGenerator<readonly CsvRow[]> {
  const file = basename(path);
  const problem = (line: number | null, column: string | null, message: string): CsvRow => ({
    ok: false,
    problem: { file, line, column, message },
  });
  let header: readonly string[] | null = null;
  for await (const step of steps(path)) {
    if ('unreadable' in step) {
      yield [problem(step.line, null, step.unreadable)];
      return;
    }
    const rows: CsvRow[] = [];
    for (const { line, fields } of step.records) {
      if (header === null) {
        header = fields.map((name) => name.trim().toLowerCase());
        const problems = headerProblems(header, columns);
        if (problems.length > 0) {
          yield problems.map(({ column, message }) => problem(line, column, message));
          return;
        }
      } else if (fields.length === header.length) {
        rows.push({ ok: true, line, cells: cellsOf(header, fields) });
      } else {
        const counted = `has ${fields.length} fields instead of ${header.length}`;
        rows.push(problem(line, null, `${counted}; was the file cut off here?`));
      }
    }
    yield rows;
    if (step.broken !== null) {
      const { line, field, message } = step.broken;
      yield [problem(line, header?.[field] ?? null, message)];
      return;
    }
  }
  if (header === null) yield [problem(null, null, 'the file is empty; it needs a header line')];
}

function cellsOf(header: readonly string[], fields: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {};
  let index = 0;
  for (const name of header) cells[name] = fields[index++] ?? '';
  return cells;
}

interface Unreadable {
  readonly line: number | null;
  readonly unreadable: string;
}

/** The file, a chunk of records at a time. The last step may be that it can't be read on. */
async function* steps(path: string): AsyncGenerator<CsvStep | Unreadable> {
  const gate = new Utf8Gate();
  const records = new CsvRecords();
  try {
    for await (const chunk of createReadStream(path)) {
      if (!Buffer.isBuffer(chunk)) throw new Error('expected bytes');
      const read = gate.take(chunk);
      if (!read.ok) {
        yield wrongEncoding(read);
        return;
      }
      yield records.take(read.bytes);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { line: null, unreadable: sayFileError(error.code) };
    return;
  }
  const read = gate.end();
  if (!read.ok) {
    yield wrongEncoding(read);
    return;
  }
  yield records.end();
}

function wrongEncoding({ reason, line }: Extract<Utf8Result, { ok: false }>): Unreadable {
  const found = reason === 'utf-16' ? 'this is UTF-16' : 'this is not UTF-8';
  return { line, unreadable: `${found}; export it again as "CSV UTF-8"` };
}

function headerProblems(header: readonly string[], columns: readonly string[]) {
  if (header.length === 1 && /[;\t]/.test(header[0] ?? '')) {
    return [{ column: null, message: 'fields are not separated by commas; export it again with commas' }];
  }
  const missing = columns.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !columns.includes(name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...missing.map((column) => ({ column, message: 'is missing' })),
    ...unknown.map((column) => ({ column: column.slice(0, 40), message: 'is not a column of this file' })),
    ...twice.map((column) => ({ column: column.slice(0, 40), message: 'is there twice' })),
  ];
}
