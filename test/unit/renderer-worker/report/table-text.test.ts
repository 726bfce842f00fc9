import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableText } from '../../../../renderer/worker/report/table-text.ts';

describe('a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'])(
    'has no cell that a spreadsheet would run: %j',
    (cell) => {
      const [, row] = parse(tableText(['a'], [[cell]]), { bom: true });
      expect(row).toEqual([`'${cell}`]);
    },
  );

  it('says numbers as numbers, also those below zero', () => {
    expect(tableText(['a', 'b'], [[-5, null]])).toBe('\ufeffa,b\r\n-5,\r\n');
  });

  it('is read back as it was, whatever stands in it', () => {
    const cell = fc.string({ unit: 'binary' }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = tableText(['a', 'b'], rows);
        expect(parse(text, { bom: true, record_delimiter: '\r\n' })).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});
