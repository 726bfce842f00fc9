import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Cell } from '../../../domain/report/tables.ts';

/**
 * Rows as CSV. Cells that a spreadsheet would run as a formula begin with an apostrophe, which makes them text; the byte
 * order mark tells Excel that it is UTF-8.
 */
export function tableText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
