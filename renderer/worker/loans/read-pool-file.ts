/** Reads a pool's list as offices export it: UTF-8, its cells parted by commas, semicolons or tabs. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { broken, readPoolRows, type PoolReading, type PoolRecord } from '../../../domain/loan/pool-rows.ts';

/** A larger file is no pool's list, bytes. */
const MAX_FILE = 8 * 1024 * 1024;

const separators = [',', ';', '\t'] as const;

export async function readPoolFile(file: Blob): Promise<PoolReading> {
  if (file.size > MAX_FILE) return broken('too-large');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return broken('not-utf-8');
  }
  const records: PoolRecord[] = [];
  try {
    parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_records_with_empty_values: true,
      on_record(cells, { lines }) {
        records.push({ line: lines - linesWithin(cells), cells });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return broken('quote', typeof error['lines'] === 'number' ? error['lines'] : null);
  }
  return readPoolRows(records);
}

/** The one the headings hold most of. */
function separatorOf(text: string): string {
  const [headings = ''] = text.split(/\r\n|\n|\r/, 1);
  const times = (separator: string): number => headings.split(separator).length;
  return separators.reduce((most, separator) => (times(separator) > times(most) ? separator : most));
}

/** The parser says on which line a record ends; a cell may hold several. */
function linesWithin(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}
