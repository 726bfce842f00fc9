import { parse, CsvError } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRecords } from '../../../hub/import/csv-records.ts';

/** Records as a well-known parser reads them, or what it says is wrong. */
function expected(text: string): { fields: string[][] } | { code: string; field: unknown } {
  try {
    return { fields: parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { code: error.code, field: error['column'] };
  }
}

/** The same text, given in pieces. */
function found(text: string, sizes: readonly number[]) {
  const records = new CsvRecords();
  const fields: (readonly string[])[] = [];
  const characters = Array.from(text);
  for (let at = 0, piece = 0; at < characters.length; piece += 1) {
    const size = sizes[piece % sizes.length] ?? 1;
    const step = records.take(Buffer.from(characters.slice(at, at + size).join('')));
    fields.push(...step.records.map((record) => record.fields));
    if (step.broken !== null) return { broken: step.broken };
    at += size;
  }
  const step = records.end();
  fields.push(...step.records.map((record) => record.fields));
  return step.broken === null ? { fields } : { broken: step.broken };
}

const pieces = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
const anything = fc
  .array(fc.constantFrom('a', 'é', '😀', ' ', ',', ',', '"', '"', '""', '\n', '\n', '\r', '\r\n', '\ufeff'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

describe('records of a CSV file', () => {
  it('are those of a well-known parser, whatever stands where, in pieces of any size', () => {
    fc.assert(
      fc.property(anything, pieces, (text, sizes) => {
        const wanted = expected(text);
        const got = found(text, sizes);
        if ('fields' in wanted) expect(got).toEqual(wanted);
        else {
          const closes = wanted.code !== 'CSV_QUOTE_NOT_CLOSED';
          expect(got).toMatchObject({ broken: { field: wanted.field } });
          expect('broken' in got && got.broken.message.startsWith('a quote is where')).toBe(closes);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('are what was written with quotes, line ends and commas in fields', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'ü'), maxLength: 8 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const write = (fields: string[]) => fields.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
    fc.assert(
      fc.property(rows, pieces, fc.constantFrom('\n', '\r\n', '\r'), (fields, sizes, lineEnd) => {
        expect(found(fields.map(write).join(lineEnd), sizes)).toEqual({ fields });
      }),
    );
  });
});
