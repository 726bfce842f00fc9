/** `npm run --silent verdict` as a person runs it, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictAnswerSchema } from '../../../../domain/verdict/answer.ts';
import { parseCase } from '../../../../domain/verdict/parse-case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCase, aProduct, withKit } from './build-case.ts';
import { ownFixtures, readFixtures } from './read-fixtures.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verdict-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = '') {
  const command = ['--import', 'tsx', 'hub/commands/verdict.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function fileWith(content: string): string {
  const file = join(folder, 'case.json');
  writeFileSync(file, content);
  return file;
}

const document = (text: string): unknown => JSON.parse(text);

describe('the verdict command', () => {
  it('answers a case from a file, and prints nothing else', () => {
    const input = withKit([aProduct('Body G')]);
    const { status, stdout, stderr } = run([fileWith(JSON.stringify(input))]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(document(stdout)).toEqual(decideVerdict(input));
  });

  it('answers a case from standard input, mark of an editor and all', () => {
    const { status, stdout } = run([], `\uFEFF${JSON.stringify(aCase())}`);
    expect(status).toBe(0);
    expect(document(stdout)).toEqual(decideVerdict(aCase()));
  });

  it('answers an array with an array, in its order', () => {
    const fixtures = readFixtures(ownFixtures);
    const { status, stdout } = run([], JSON.stringify(fixtures.map((one) => one.case)));
    expect(status).toBe(0);
    const answers = verdictAnswerSchema.array().parse(document(stdout));
    expect(answers.map(({ verdict }) => verdict)).toEqual(fixtures.map((one) => one.expect.verdict));
    expect(document(run([], '[]').stdout)).toEqual([]);
  });

  it('gives the same bytes every time, those of the same answer in this process', () => {
    const cases = readFixtures(ownFixtures).map((one) => one.case);
    const parsed = cases.flatMap((value) => {
      const read = parseCase(value);
      return read.ok ? [read.case] : [];
    });
    const here = `${JSON.stringify(
      parsed.map((one) => decideVerdict(one)),
      null,
      2,
    )}\n`;
    const input = JSON.stringify(cases);
    expect([run([], input).stdout, run([fileWith(input)]).stdout]).toEqual([here, here]);
  });

  it('runs through npm without a word of its own', () => {
    const npm = spawnSync('npm', ['run', '--silent', 'verdict', '--', fileWith(JSON.stringify(aCase()))], {
      encoding: 'utf8',
    });
    expect(npm.status).toBe(0);
    expect(document(npm.stdout)).toEqual(decideVerdict(aCase()));
  });

  it('gives one line a problem with its path, and no answer at all', () => {
    const bad = { ...aCase(), today: '2026-02-30', desk: { country: 'UK' } };
    expect(run([], JSON.stringify([aCase(), bad]))).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '$[1].today: not a date of the calendar, written YYYY-MM-DD\n' +
        '$[1].desk.country: not a country code of ISO 3166-1 alpha-2\n',
    });
  });

  it.each<[string, string[], string]>([
    ['a missing file', ['no-such-case.json'], ''],
    ['a folder', ['.'], ''],
    ['two files', ['a.json', 'b.json'], ''],
    ['no JSON', [], '{"today":'],
    ['nothing', [], ''],
    ['a key that spans lines', [], JSON.stringify({ ...aCase(), 'two\nlines': 1 })],
    ['null', [], 'null'],
  ])('refuses %s with one clear line', (_, args, input) => {
    const { status, stdout, stderr } = run(args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]{10,}\n$/);
  });
});
