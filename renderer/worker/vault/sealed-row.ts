/**
 * How a row lies on the disk: the properties IndexedDB has to compare, none of them personal, and everything else in
 * one sealed piece of JSON bound to table and key.
 *
 *     { id, desk, counter, takenAt, status, sealed: nonce ‖ ciphertext ‖ tag }
 */
import { openBytes, sealBytes } from './seal-bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A row that does not open: sealed with another vault's key, moved here from another key, or damaged. */
export class SealedRowError extends Error {
  override readonly name = 'SealedRowError';

  /** `place`: table and key; `readable`: what of it can be read all the same. Nobody vouches for that. */
  constructor(
    readonly place: string,
    readonly readable: Readonly<Record<string, unknown>> = {},
  ) {
    super(`the row ${place} does not open`);
  }
}

export interface RowSeal {
  readonly seal: (row: unknown) => unknown;
  /** Throws `SealedRowError`. `undefined`, no such row, stays that. */
  readonly open: (stored: unknown) => unknown;
}

export interface SealedTable {
  readonly name: string;
  /** The row's primary key. */
  readonly keyOf: (row: object) => unknown;
  /** Properties left readable, the key among them. */
  readonly plain: readonly string[];
}

export function createRowSeal(key: Uint8Array, { name, keyOf, plain }: SealedTable): RowSeal {
  const placeOf = (row: object): string => `${name}/${String(keyOf(row))}`;
  return {
    seal(row) {
      if (!isObject(row)) throw new Error(`a row of ${name} is no object`);
      const parts = Object.entries(row);
      const sealed = parts.filter(([property]) => !plain.includes(property));
      const bytes = encoder.encode(JSON.stringify(Object.fromEntries(sealed)));
      return {
        ...Object.fromEntries(parts.filter(([property]) => plain.includes(property))),
        sealed: sealBytes(key, placeOf(row), bytes),
      };
    },
    open(stored) {
      if (stored === undefined) return undefined;
      if (!isObject(stored)) throw new SealedRowError(name);
      const { sealed, ...rest } = { sealed: null, ...stored };
      const bytes = isBytes(sealed) ? openBytes(key, placeOf(stored), sealed) : null;
      if (bytes === null) throw new SealedRowError(placeOf(stored), rest);
      const opened: unknown = JSON.parse(decoder.decode(bytes));
      return { ...rest, ...(isObject(opened) ? opened : {}) };
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
