/** Reads a programme pack from a file: either a pack, or every problem with its place, a line each. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { parsePack } from '../../domain/programme/parse-pack.ts';
import type { ProgrammePack } from '../../domain/programme/programme-pack.ts';
import { isSystemError, sayFileError } from '../import/file-errors.ts';
import { Utf8Gate } from '../import/utf8-gate.ts';
import { oneLine } from './one-line.ts';
import { whereJsonBreaks } from './where-json-breaks.ts';

/** A hundred times the largest pack there is; desks fetch it in one piece. Bytes. */
export const MAX_PACK_BYTES = 4 * 1024 * 1024;

export type PackFile =
  | { readonly ok: true; readonly pack: ProgrammePack }
  | { readonly ok: false; readonly problems: readonly string[] };

const BYTE_ORDER_MARK = '\ufeff';

/** Reads and checks the file at `path`. Problems start with the file's name and are one line each. */
export async function readPackFile(path: string): Promise<PackFile> {
  const read = await readText(path);
  if (!read.ok) return failed(path, [read.problem]);
  const { text } = read;
  if (text.trim() === '') return failed(path, ['the file is empty']);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failed(path, [sayBreak(text)]);
  }
  const parsed = parsePack(document);
  if (parsed.ok) return parsed;
  return failed(
    path,
    parsed.problems.map((problem) => `${problem.path}: ${problem.message}`),
  );
}

type TextFile =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

async function readText(path: string): Promise<TextFile> {
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') return { ok: false, problem: bytes };
  if (bytes.length > MAX_PACK_BYTES) {
    return { ok: false, problem: `is larger than ${MAX_PACK_BYTES / 1024 / 1024} MB, so it is no pack` };
  }
  const gate = new Utf8Gate();
  const checks = [gate.take(bytes), gate.end()];
  const wrong = checks.find((check) => !check.ok);
  if (wrong?.ok === false) {
    const place = wrong.line === null ? '' : `line ${wrong.line}: `;
    const found = wrong.reason === 'utf-16' ? 'this is UTF-16' : 'this is not UTF-8';
    return { ok: false, problem: `${place}${found}; save it as UTF-8 without a byte order mark` };
  }
  const text = bytes.toString();
  return text.startsWith(BYTE_ORDER_MARK)
    ? { ok: false, problem: 'starts with a byte order mark; save it as UTF-8 without one' }
    : { ok: true, text };
}

/** The file's bytes, one more than allowed at the most; or why there are none, in words. */
async function readBytes(path: string): Promise<Buffer | string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { end: MAX_PACK_BYTES })) {
      if (!Buffer.isBuffer(chunk)) throw new Error('expected bytes');
      chunks.push(chunk);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return sayFileError(error.code);
  }
  return Buffer.concat(chunks);
}

function sayBreak(text: string): string {
  const at = whereJsonBreaks(text);
  if (at === text.length) return 'is not whole: the JSON ends in the middle; was the file cut off?';
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: is not JSON from here on`;
}

function failed(path: string, problems: readonly string[]): PackFile {
  const lines = problems.map((problem) => oneLine(`${basename(path)}: ${problem}`));
  return { ok: false, problems: lines };
}
