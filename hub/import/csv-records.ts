/** Splits the text of a CSV file into records, each with the line it starts on. */
import { readQuotedRecord } from './quoted-record.ts';

/** Longer than any row of these files; an unclosed quote would otherwise take in the rest of the file. Characters. */
export const MAX_RECORD = 64 * 1024;

export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Where and why the file can't be read on: the line its record starts on, and the field, counted from 0. */
export interface CsvBroken {
  readonly line: number;
  readonly field: number;
  readonly message: string;
}

/** Records found so far, and what ends the file early. */
export interface CsvStep {
  readonly records: readonly CsvRecord[];
  readonly broken: CsvBroken | null;
}

const TOO_LONG = `is longer than ${MAX_RECORD} characters; is a quote not closed here?`;

/** Takes a file chunk by chunk. What ends its first line ends all of them. */
export class CsvRecords {
  private text = '';
  private line = 1;
  private isStart = true;
  private lineEnd: string | null = null;

  /** Bytes that end with a whole character. */
  take(bytes: Buffer): CsvStep {
    this.text += bytes.toString();
    return this.step(false);
  }

  end(): CsvStep {
    return this.step(true);
  }

  private step(isEnd: boolean): CsvStep {
    if (this.isStart && this.text !== '') {
      this.isStart = false;
      if (this.text.startsWith('\ufeff')) this.text = this.text.slice(1);
    }
    this.lineEnd ??= firstLineEnd(this.text, isEnd);
    const records: CsvRecord[] = [];
    const { text } = this;
    if (this.lineEnd === null && !isEnd && text.length <= MAX_RECORD) return { records, broken: null };
    const lineEnd = this.lineEnd ?? '\n';
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      const found = this.lineEnd === null ? -1 : text.indexOf(lineEnd, at);
      const end = found === -1 ? text.length : found;
      if (quote !== -1 && quote < end) {
        const read = readQuotedRecord(text, { at, lineEnd, isEnd, most: MAX_RECORD });
        if (read.state === 'more') break;
        if (read.state === 'broken') return this.broken(records, read.field, read.message ?? TOO_LONG);
        records.push({ line: this.line, fields: read.fields });
        this.line += linesWithin(text, at, read.next, lineEnd);
        at = read.next;
        continue;
      }
      if (end - at > MAX_RECORD) {
        return this.broken(records, fieldsOf(text.slice(at, at + MAX_RECORD)).length - 1, TOO_LONG);
      }
      if (found === -1 && !isEnd) break;
      if (end > at) records.push({ line: this.line, fields: fieldsOf(text.slice(at, end)) });
      this.line += 1;
      at = end + lineEnd.length;
    }
    this.text = text.slice(at);
    return { records, broken: null };
  }

  private broken(records: readonly CsvRecord[], field: number, message: string): CsvStep {
    return { records, broken: { line: this.line, field, message } };
  }
}

function fieldsOf(line: string): string[] {
  return line.split(',');
}

/** Null while none is there: quotes may hide it, and a carriage return may be half of one. */
function firstLineEnd(text: string, isEnd: boolean): string | null {
  let isQuoted = false;
  for (const { 0: mark, index } of text.matchAll(/["\r\n]/g)) {
    if (mark === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (mark === '\n') return '\n';
    else if (text.startsWith('\r\n', index)) return '\r\n';
    else return index === text.length - 1 && !isEnd ? null : '\r';
  }
  return null;
}

/** How many lines the text from `start` to `end` takes up; a record at the end of the file has no line end. */
function linesWithin(text: string, start: number, end: number, lineEnd: string): number {
  const mark = lineEnd === '\r' ? '\r' : '\n';
  let lines = 0;
  for (let at = text.indexOf(mark, start); at !== -1 && at < end; at = text.indexOf(mark, at + 1)) lines += 1;
  return lines;
}
