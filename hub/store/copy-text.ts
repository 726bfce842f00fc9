/** Rows in the text format of COPY. */
import type { Cell } from './store.ts';

const special = /[\\\t\n\r]/;
const eachSpecial = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line a row, ended by a line feed; null is `\\N`. */
export function copyText(rows: readonly (readonly Cell[])[]): string {
  let text = '';
  for (const row of rows) {
    let before = '';
    for (const cell of row) {
      text += before + copyCell(cell);
      before = '\t';
    }
    text += '\n';
  }
  return text;
}

function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  // Hardly any has one.
  return special.test(cell) ? cell.replace(eachSpecial, escaped) : cell;
}

function escaped(character: string): string {
  return escapes[character] ?? character;
}
