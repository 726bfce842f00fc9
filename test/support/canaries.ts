/** Looks for texts in every byte of every file of a folder, in the forms in which software leaves them behind. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nameTokens } from '../../domain/text/fold-name.ts';

export interface Found {
  /** Relative to the folder. */
  readonly file: string;
  readonly canary: string;
  readonly form: string;
}

/** Every canary found, once for each file and form. */
export async function findCanaries(folder: string, canaries: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const file of await filesUnder(folder)) {
    const bytes = await readFile(path.join(folder, file));
    const folded = lowerCase(bytes);
    for (const canary of canaries) {
      for (const { form, needle, anyCase } of formsOf(canary)) {
        if ((anyCase ? folded : bytes).includes(needle)) found.push({ file, canary, form });
      }
    }
  }
  return found;
}

interface Form {
  readonly form: string;
  readonly needle: Buffer;
  /** Letters may be large or small. */
  readonly anyCase: boolean;
}

/** Shorter words than this occur by chance, characters. */
const SHORTEST_WORD = 6;

/** A text and its words as search folds them, each as UTF-8, as UTF-16, and as base64 of either. */
export function formsOf(canary: string): Form[] {
  const words = nameTokens(canary).filter((word) => word.length >= SHORTEST_WORD);
  const texts = [...new Set([canary, ...words])];
  return texts.flatMap((text) => [
    { form: 'UTF-8', needle: lowerCase(Buffer.from(text, 'utf8')), anyCase: true },
    { form: 'UTF-16LE', needle: lowerCase(Buffer.from(text, 'utf16le')), anyCase: true },
    ...base64Forms('base64', Buffer.from(text, 'utf8')),
    ...base64Forms('base64 of UTF-16LE', Buffer.from(text, 'utf16le')),
  ]);
}

/** Base64 depends on where in a longer text it begins; what the neighbours decide is left out. */
function base64Forms(form: string, bytes: Buffer): Form[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return { form, needle: Buffer.from(encoded.slice(from, to)), anyCase: false };
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
