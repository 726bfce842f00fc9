import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvRows, type CsvRow } from '../../../hub/import/csv-rows.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(content: string | Uint8Array): Promise<CsvRow[]> {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  const rows: CsvRow[] = [];
  for await (const some of csvRows(path, ['a', 'b'])) rows.push(...some);
  return rows;
}

const row = (line: number, a: string, b: string) => ({ ok: true, line, cells: { a, b } });
const problem = (line: number | null, column: string | null, message: string) => ({
  ok: false,
  problem: { file: 'file.csv', line, column, message },
});

describe('rows of a CSV file', () => {
  it.each<[string, string]>([
    ['line feeds', 'a,b\n1,2\n3,4\n'],
    ['carriage returns', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['no line end at the end', 'a,b\n1,2\n3,4'],
    ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n'],
    ['columns the other way round, in capitals', 'B,A\n2,1\n4,3\n'],
    ['quotes around everything', '"a","b"\n"1","2"\n"3","4"\n'],
  ])('are read with %s', async (_name, content) => {
    expect(await rowsOf(content)).toEqual([row(2, '1', '2'), row(3, '3', '4')]);
  });

  it('name the line they start on, after lines within quotes and empty lines', async () => {
    expect(await rowsOf('a,b\n"1\n1","2,""2"""\n\n3,4\n')).toEqual([
      row(2, '1\n1', '2,"2"'),
      row(5, '3', '4'),
    ]);
  });

  it('go on after a line with too few or too many fields', async () => {
    expect(await rowsOf('a,b\n1\n1,2,3\n3,4\n')).toEqual([
      problem(2, null, 'has 1 fields instead of 2; was the file cut off here?'),
      problem(3, null, 'has 3 fields instead of 2; was the file cut off here?'),
      row(4, '3', '4'),
    ]);
  });

  it('end at a quote that is never closed, with the line where it starts', async () => {
    const rows = await rowsOf('a,b\n1,2\n3,"4\n5,6\n');
    expect(rows).toEqual([
      row(2, '1', '2'),
      problem(3, 'b', 'a quote that starts here is never closed; was the file cut off?'),
    ]);
  });

  it('end at a record without an end before it fills the memory', async () => {
    const endless = `a,b\n1,2\n3,"${'x'.repeat(1_000_000)}\n${'5,6\n'.repeat(1000)}`;
    const [first, ...rest] = await rowsOf(endless);
    expect(first).toEqual(row(2, '1', '2'));
    expect(rest).toEqual([problem(3, 'b', 'is longer than 65536 characters; is a quote not closed here?')]);
  });

  it('end at a quote in the middle of a field', async () => {
    const rows = await rowsOf('a,b\n1,2"3"\n');
    expect(rows).toEqual([
      problem(2, 'b', 'a quote is where none can be; quotes within a field are written twice'),
    ]);
  });

  it('come out in full before the place where the file breaks, however far down that is', async () => {
    const rows = await rowsOf(`a,b\n${'1,2\n'.repeat(50_000)}1,2"3"\n${'1,2\n'.repeat(50_000)}`);
    expect(rows.filter(({ ok }) => ok)).toHaveLength(50_000);
    expect(rows.at(-1)).toMatchObject({ ok: false, problem: { line: 50_002, column: 'b' } });
  });

  it.each<[string, string, [string | null, string][]]>([
    ['a missing column', 'a\n1\n', [['b', 'is missing']]],
    ['an unknown column', 'a,b,c\n1,2,3\n', [['c', 'is not a column of this file']]],
    ['a column that is there twice', 'a,b,a\n1,2,3\n', [['a', 'is there twice']]],
    ['semicolons', 'a;b\n1;2\n', [[null, 'fields are not separated by commas; export it again with commas']]],
  ])('are not read under a header with %s', async (_name, content, problems) => {
    expect(await rowsOf(content)).toEqual(problems.map(([column, message]) => problem(1, column, message)));
  });
});

describe('the encoding of a CSV file', () => {
  const notUtf8 = 'this is not UTF-8; export it again as "CSV UTF-8"';

  it('may put characters anywhere, also where a file is read in two parts', async () => {
    // Reads come in parts of 64 KiB; these characters of 2, 3 and 4 bytes stand across each place around the first end.
    for (const character of ['é', '語', '😀']) {
      for (const filler of [0, 1, 2, 3, 4]) {
        const lines = `a,b\n${'x'.repeat(30_000)},1\n${'x'.repeat(30_000)},2\n`;
        const last = character.repeat(3000);
        const rows = await rowsOf(`${lines}${'y'.repeat(filler)}${last},3\n`);
        expect(rows.at(-1)).toEqual(row(4, 'y'.repeat(filler) + last, '3'));
      }
    }
  });

  it.each<[string, number, (string | number[])[]]>([
    ['Latin-1 in the middle', 3, ['a,b\n1,2\nJ', [0xfc], 'rgen,4\n5,6\n']],
    ['Latin-1 at the very end', 2, ['a,b\n1,caf', [0xe9]]],
    ['a character cut off at the end', 2, ['a,b\n1,', [0xe8, 0xaa]]],
    ['half a surrogate', 2, ['a,b\n1,', [0xed, 0xa0, 0x80], '\n']],
    ['a line far down', 20_002, ['a,b\n', '1,2\n'.repeat(20_000), [0xff], ',2\n']],
  ])('is checked: %s', async (_name, line, parts) => {
    const content = Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
    );
    const rows = await rowsOf(content);
    expect(rows.at(-1)).toEqual(problem(line, null, notUtf8));
  });

  it.each(['utf16le', 'latin1'] as const)('is told apart: %s with a UTF-16 mark', async (encoding) => {
    const text = encoding === 'utf16le' ? '\ufeffa,b\n1,2\n' : '\u00fe\u00ffa,b\n';
    const rows = await rowsOf(Buffer.from(text, encoding));
    expect(rows).toEqual([problem(null, null, 'this is UTF-16; export it again as "CSV UTF-8"')]);
  });
});
