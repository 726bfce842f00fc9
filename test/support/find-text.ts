/** Looks for texts in whatever a record holds: strings, numbers, bytes, however deep. */
import { nameTokens } from '../../domain/text/fold-name.ts';

/** Those of `texts` that occur, whole or as one of their words, in UTF-8 or UTF-16, in large or small letters. */
export function textsIn(record: unknown, texts: readonly string[]): string[] {
  const pieces = piecesOf(record).map((bytes) => asLetters(bytes));
  return texts.filter((text) =>
    formsOf(text).some((form) => pieces.some((piece) => piece.includes(asLetters(form)))),
  );
}

/** Shorter words than this occur by chance, characters. */
const SHORTEST_WORD = 6;

function formsOf(text: string): Uint8Array[] {
  const words = nameTokens(text).filter((word) => word.length >= SHORTEST_WORD);
  return [text, ...words].flatMap((part) => [utf8(part), utf16(part)]);
}

function piecesOf(value: unknown): Uint8Array[] {
  if (typeof value === 'string') return [utf8(value)];
  if (typeof value === 'number') return [utf8(String(value))];
  if (ArrayBuffer.isView(value)) return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [utf8(name), ...piecesOf(part)]);
}

/** Bytes one by one as characters, small: so that a search among them is a search among strings. */
function asLetters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .toLowerCase();
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
}
