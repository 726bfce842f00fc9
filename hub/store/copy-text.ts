/** Rows in the text format of COPY. */
import type { Cell } from './store.ts';

const special = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line a row, ended by a line feed; null is `\\N`. */
export function copyText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(copyCell).join('\t')}\n`).join('');
}

function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return cell.replace(special, (character) => escapes[character] ?? character);
}
