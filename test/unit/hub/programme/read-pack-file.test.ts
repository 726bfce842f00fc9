import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { MAX_PACK_BYTES, readPackFile } from '../../../../hub/programme/read-pack-file.ts';

const whole = JSON.stringify(builtInPack, null, 2);
const spoilt = (change: object) => JSON.stringify({ ...builtInPack, ...change });

describe('a pack file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hub-pack-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const reading = (content: string | Uint8Array) => {
    writeFileSync(join(folder, 'pack.json'), content);
    return readPackFile(join(folder, 'pack.json'));
  };
  const problemsOf = async (content: string | Uint8Array) => {
    const read = await reading(content);
    return read.ok ? [] : read.problems;
  };

  it('is read as it is, also with what fills it up to the limit', async () => {
    expect(await reading(whole)).toEqual({ ok: true, pack: builtInPack });
    const filled = whole + ' '.repeat(MAX_PACK_BYTES - Buffer.byteLength(whole));
    expect(await reading(filled)).toEqual({ ok: true, pack: builtInPack });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['empty', ' \n', 'pack.json: the file is empty'],
    [
      'too large',
      `${whole}${' '.repeat(MAX_PACK_BYTES)}`,
      'pack.json: is larger than 4 MB, so it is no pack',
    ],
    [
      'cut off',
      whole.slice(0, 900),
      'pack.json: is not whole: the JSON ends in the middle; was the file cut off?',
    ],
    [
      'no JSON at one place',
      whole.replace('"format": 1,', '"format": 1,,'),
      'pack.json: line 2, column 15: is not JSON from here on',
    ],
    [
      'marked with a byte order mark',
      `\ufeff${whole}`,
      'pack.json: starts with a byte order mark; save it as UTF-8 without one',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${whole}`, 'utf16le'),
      'pack.json: this is UTF-16; save it as UTF-8 without a byte order mark',
    ],
    [
      'Latin-1',
      Buffer.from(whole.replace('CPS programmes', 'Prioritäten'), 'latin1'),
      'pack.json: line 3: this is not UTF-8; save it as UTF-8 without a byte order mark',
    ],
    [
      'cut off within a character',
      Buffer.from('{"name": "ä').subarray(0, -1),
      'pack.json: line 1: this is not UTF-8; save it as UTF-8 without a byte order mark',
    ],
    ['of another format', spoilt({ format: 2 }), 'pack.json: $.format: wanted: 1, the format this app reads'],
  ])('that is %s is refused', async (_name, content, problem) => {
    expect(await problemsOf(content)).toEqual([problem]);
  });

  it('is refused with every problem, each on a line of its own', async () => {
    const problems = await problemsOf(spoilt({ name: '', version: undefined, 'odd\n\u001b[2Jkey': 1 }));
    expect(problems).toEqual([
      expect.stringMatching(/^pack\.json: \$\.name: ./),
      'pack.json: $.version: is missing',
      expect.stringMatching(/^pack\.json: \$\["odd.*key"\]: is not a key of a programme pack$/),
    ]);
    expect(problems.join('')).not.toMatch(/\p{Cc}/u);
  });

  it('repeats nothing of a file named by mistake', async () => {
    const problems = await problemsOf('member_number,name\n100,Kanarienvogel\n');
    expect(problems).toEqual(['pack.json: line 1, column 1: is not JSON from here on']);
  });

  it('that is not there, or is a folder, is said so', async () => {
    expect(await readPackFile(join(folder, 'nowhere.json'))).toEqual({
      ok: false,
      problems: ['nowhere.json: there is no such file'],
    });
    expect(await readPackFile(folder)).toMatchObject({
      problems: [expect.stringMatching(/: this is a folder$/)],
    });
  });
});
