/** Facts as lines of JSON, UTF-8: what is in the parts of a hand-over file before they are deflated. */
import { jsonValue, utf8Text } from '../roster/read-text.ts';

/** The line of one fact, its end included. */
export function factLine(fact: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(fact)}\n`);
}

/** What stands on each line, to be read as a fact; a line that is no JSON as its text. Null for what is no UTF-8. */
export function readFactLines(bytes: Uint8Array): unknown[] | null {
  const text = utf8Text(bytes);
  if (text === null) return null;
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => jsonValue(line) ?? line);
}
