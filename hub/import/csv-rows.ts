/** Reads a CSV file as a stream of rows, each with its line, or a problem that ends or skips it. */
import { CsvError, parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { z } from 'zod';
import { EncodingError, utf8Gate } from './utf8-gate.ts';
import type { ImportProblem } from './problems.ts';

/** Longer than any row of these files; an unclosed quote would otherwise take in the rest of the file. Characters. */
const MAX_RECORD = 64 * 1024;

const recordSchema = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

export type CsvRow =
  | { readonly ok: true; readonly line: number; readonly cells: Record<string, string> }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Rows of the file at `path`, whose header must be exactly `columns`, in any order. */
export async function* csvRows(path: string, columns: readonly string[]): AsyncGenerator<CsvRow> {
  const file = basename(path);
  const problem = (line: number | null, column: string | null, message: string): CsvRow => ({
    ok: false,
    problem: { file, line, column, message },
  });
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  // An error of any part ends the parser, and so the loop below.
  pipeline(createReadStream(path), utf8Gate(), parser, () => undefined);
  let header: string[] | null = null;
  let nextLine = 1;
  try {
    for await (const parsed of parser) {
      const { record, info } = recordSchema.parse(parsed);
      const line = info.lines - record.join('').split('\n').length + 1;
      nextLine = info.lines + 1;
      if (header === null) {
        header = record.map((name) => name.trim().toLowerCase());
        const problems = headerProblems(header, columns);
        for (const { column, message } of problems) yield problem(1, column, message);
        if (problems.length > 0) return;
      } else if (record.length === header.length) {
        yield {
          ok: true,
          line,
          cells: Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])),
        };
      } else {
        yield problem(
          line,
          null,
          `has ${record.length} fields instead of ${header.length}; was the file cut off here?`,
        );
      }
    }
    if (header === null) yield problem(null, null, 'the file is empty; it needs a header line');
  } catch (error) {
    if (error instanceof EncodingError) yield problem(error.line, null, error.message);
    else if (error instanceof CsvError) yield problem(nextLine, columnOf(error, header), sayCsvError(error));
    else if (isSystemError(error)) yield problem(null, null, sayFileError(error.code));
    else throw error;
  }
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

function columnOf(error: CsvError, header: readonly string[] | null): string | null {
  const index = error['column'];
  return typeof index === 'number' ? (header?.[index] ?? null) : null;
}

function sayCsvError({ code }: CsvError): string {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `is longer than ${MAX_RECORD} characters; is a quote not closed here?`;
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote that starts here is never closed; was the file cut off?';
    default:
      return 'a quote is where none can be; quotes within a field are written twice';
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

function sayFileError(code: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  return `the file can't be read (${code})`;
}
