/**
 * `npm run --silent verdict -- CASE.json`: the answer to a case, or to an array of cases, as JSON on standard output.
 * Without a file the case is read from standard input. Exit 2 when it is not a case: one line a problem on standard
 * error, and nothing on standard output.
 */
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { parseCase, type ParsedCase } from '../../domain/verdict/parse-case.ts';
import { decideVerdict } from '../../domain/verdict/verdict.ts';

type Outcome =
  { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly problems: string[] };

const outcome = await run(process.argv.slice(2));
if (outcome.ok) {
  process.stdout.write(`${JSON.stringify(outcome.answer, null, 2)}\n`);
} else {
  process.stderr.write(outcome.problems.map((problem) => `${problem}\n`).join(''));
  process.exitCode = 2;
}

async function run(args: readonly string[]): Promise<Outcome> {
  const [file, ...more] = args;
  if (more.length > 0) return failed('one case file at a time: npm run --silent verdict -- CASE.json');
  if (file === undefined && process.stdin.isTTY)
    return failed('name a case file, or pipe a case to standard input');
  const source = file ?? 'standard input';
  const content = await read(file);
  if (content === null) return failed(`${source}: cannot be read`);
  try {
    const document: unknown = JSON.parse(content);
    return answer(document);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed(`${source}: is not JSON: ${oneLine(error.message)}`);
  }
}

function answer(document: unknown): Outcome {
  const isList = Array.isArray(document);
  const parsed = isList ? document.map((value, at) => parseCase(value, [at])) : [parseCase(document)];
  const problems = parsed.flatMap(problemsOf);
  if (problems.length > 0) return { ok: false, problems };
  const answers = parsed.flatMap((one) => (one.ok ? [decideVerdict(one.case)] : []));
  return { ok: true, answer: isList ? answers : answers[0] };
}

function problemsOf(parsed: ParsedCase): string[] {
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${oneLine(message)}`);
}

/** The text of a file or of standard input, or null. Editors on Windows put a mark before the text. */
async function read(file: string | undefined): Promise<string | null> {
  try {
    const content = file === undefined ? await text(process.stdin) : readFileSync(locate(file), 'utf8');
    return content.replace(/^\uFEFF/, '');
  } catch {
    return null;
  }
}

/** npm runs a script in the project's folder and leaves in INIT_CWD the one where the person stands. */
function locate(file: string): string {
  const here = resolve(file);
  return existsSync(here) ? here : resolve(process.env['INIT_CWD'] ?? '.', file);
}

function failed(problem: string): Outcome {
  return { ok: false, problems: [problem] };
}

function oneLine(message: string): string {
  return message.replaceAll(/\s+/g, ' ');
}
