/** Reads a record of a CSV file that has a quote somewhere. */

export type QuotedRecord =
  /** `next` is where the record after it starts. */
  | { readonly state: 'record'; readonly fields: readonly string[]; readonly next: number }
  /** It goes on in the text that comes next. */
  | { readonly state: 'more' }
  /** `message` is null when it is too long. */
  | { readonly state: 'broken'; readonly field: number; readonly message: string | null };

const MISPLACED = 'a quote is where none can be; quotes within a field are written twice';
const NOT_CLOSED = 'a quote that starts here is never closed; was the file cut off?';

interface Place {
  /** Where the record starts. */
  readonly at: number;
  readonly lineEnd: string;
  /** No text comes after this. */
  readonly isEnd: boolean;
  /** Longest record, characters. */
  readonly most: number;
}

/** A quoted field starts and ends with a quote and has others written twice; any other field has none. */
export function readQuotedRecord(text: string, { at, lineEnd, isEnd, most }: Place): QuotedRecord {
  const fields: string[] = [];
  for (let start = at; ;) {
    const field = text[start] === '"' ? quotedField(text, start) : plainField(text, start, lineEnd);
    if (field.value === null) {
      if (text.length - at > most) return broken(fields, null);
      return isEnd ? broken(fields, NOT_CLOSED) : { state: 'more' };
    }
    const { value, end } = field;
    if (end - at > most) return broken(fields, null);
    if (text[start] !== '"' && value.includes('"')) return broken(fields, MISPLACED);
    if (text[end] === ',') {
      fields.push(value);
      start = end + 1;
      continue;
    }
    if (!text.startsWith(lineEnd, end)) {
      const isCut = end === text.length || lineEnd.startsWith(text.slice(end));
      if (isCut && !isEnd) return text.length - at > most ? broken(fields, null) : { state: 'more' };
      if (end < text.length) return broken(fields, MISPLACED);
    }
    fields.push(value);
    return { state: 'record', fields, next: Math.min(end + lineEnd.length, text.length) };
  }
}

function broken({ length }: readonly string[], message: string | null): QuotedRecord {
  return { state: 'broken', field: length, message };
}

/** The value is null when no quote closes it. A quote at the end of the text may be the first of two. */
function quotedField(text: string, start: number): { value: string | null; end: number } {
  let value = '';
  for (let from = start + 1; ;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { value: null, end: text.length };
    if (text[quote + 1] !== '"') return { value: value + text.slice(from, quote), end: quote + 1 };
    value += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function plainField(text: string, start: number, lineEnd: string): { value: string; end: number } {
  const comma = text.indexOf(',', start);
  const line = text.indexOf(lineEnd, start);
  const end = Math.min(comma === -1 ? text.length : comma, line === -1 ? text.length : line);
  return { value: text.slice(start, end), end };
}
