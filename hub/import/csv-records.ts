/** Splits the bytes of a CSV file into records, each with the line it starts on. */
import { CsvError, parse } from 'csv-parse';

/** Longer than any row of these files; an unclosed quote would otherwise take in the rest of the file. Characters. */
export const MAX_RECORD = 64 * 1024;

export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Records found so far, and what ends the file early: where, and in which field (counted from 0). */
export interface CsvStep {
  readonly records: readonly CsvRecord[];
  readonly broken: { readonly line: number; readonly field: number | null; readonly message: string } | null;
}

/**
 * Takes a file chunk by chunk. The parser's own stream would drop records that were not read yet when it fails, and
 * with them the line of the failure.
 */
export class CsvRecords {
  private found: CsvRecord[] = [];
  private nextLine = 1;
  private failure: Error | null = null;
  private readonly parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
    on_record: (fields: string[], { lines }) => {
      const within = fields.join('').split('\n').length - 1;
      this.found.push({ line: lines - within, fields });
      this.nextLine = lines + 1;
      return null;
    },
  });

  constructor() {
    this.parser.on('error', (error) => {
      this.failure = error;
    });
    // Records are taken as they are found, so that nothing waits to be read; without a reader it would not end.
    this.parser.resume();
  }

  async take(bytes: Buffer): Promise<CsvStep> {
    await new Promise<void>((done) => this.parser.write(bytes, () => done()));
    return this.step();
  }

  async end(): Promise<CsvStep> {
    await new Promise<void>((done) => {
      this.parser.once('close', done);
      this.parser.end();
    });
    return this.step();
  }

  private step(): CsvStep {
    const records = this.found;
    this.found = [];
    if (this.failure === null) return { records, broken: null };
    if (!(this.failure instanceof CsvError)) throw this.failure;
    const field = this.failure['column'];
    return {
      records,
      broken: {
        line: this.nextLine,
        field: typeof field === 'number' ? field : null,
        message: sayCsvError(this.failure),
      },
    };
  }
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
