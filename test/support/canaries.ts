/** Looks for texts and bytes in every byte of every file of a folder, in the forms in which software leaves them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nameTokens } from '../../domain/text/fold-name.ts';

/** Something to look for, in one form. */
export interface Canary {
  readonly name: string;
  readonly form: string;
  readonly bytes: Buffer;
  /** Letters may be large or small. */
  readonly anyCase: boolean;
}

export interface Found {
  /** Relative to the folder. */
  readonly file: string;
  readonly canary: string;
  readonly form: string;
}

/** Everything found, once for each file and form. */
export async function findCanaries(folder: string, canaries: readonly Canary[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of await filesUnder(folder)) {
    const bytes = await readFile(path.join(folder, file));
    const small = lowerCase(bytes);
    for (const { name, form, bytes: wanted, anyCase } of canaries) {
      if ((anyCase ? small : bytes).includes(wanted)) found.push({ file, canary: name, form });
    }
  }
  return found;
}

/** Shorter words than this occur by chance, characters. */
const SHORTEST_WORD = 6;

/** A text and its words as search folds them, each as UTF-8, as UTF-16, and as base64 of either. */
export function textCanaries(text: string): Canary[] {
  const words = nameTokens(text).filter((word) => word.length >= SHORTEST_WORD);
  return [...new Set([text, ...words])].flatMap((written) => [
    { name: text, form: 'UTF-8', bytes: lowerCase(Buffer.from(written, 'utf8')), anyCase: true },
    { name: text, form: 'UTF-16LE', bytes: lowerCase(Buffer.from(written, 'utf16le')), anyCase: true },
    ...base64Canaries(text, 'base64', Buffer.from(written, 'utf8')),
    ...base64Canaries(text, 'base64 of UTF-16LE', Buffer.from(written, 'utf16le')),
  ]);
}

/** Bytes of one part that is looked for: long enough that no other file has the same by chance. */
const PART = 16;
/** Fewer different bytes than this in a part say nothing. */
const LEAST_DIFFERENT = 10;

/** Compressed bytes, part by part: text in them can't be looked for. */
export function byteCanaries(name: string, bytes: Buffer): Canary[] {
  const parts = Array.from({ length: Math.floor(bytes.length / PART) }, (_none, index) =>
    bytes.subarray(index * PART, (index + 1) * PART),
  );
  return parts
    .filter((part) => new Set(part).size >= LEAST_DIFFERENT)
    .map((part) => ({ name, form: part.toString('hex'), bytes: part, anyCase: false }));
}

/** Base64 depends on where in a longer text it begins; what the neighbours decide is left out. */
function base64Canaries(name: string, form: string, bytes: Buffer): Canary[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return { name, form, bytes: Buffer.from(encoded.slice(from, to)), anyCase: false };
  });
}

/** The letters A to Z made small, whatever the encoding; everything else stays. */
function lowerCase(bytes: Buffer): Buffer {
  return Buffer.from(bytes.map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte)));
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
