import type { Table } from 'dexie';
import { SealedRowError } from './sealed-row.ts';

/** Rows opened at a time: some 5 ms in which the worker answers nobody else. */
const PART = 50;

/** The rows with these keys, without those that are not there or do not open. */
export async function rowsThatOpen<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < keys.length; start += PART) {
    rows.push(...(await part(table, keys.slice(start, start + PART))));
  }
  return rows;
}

/**
 * The next rows behind a key, without those that do not open, and the last key among them all; undefined where there is
 * none. One request, where row by row takes one for each.
 */
export async function rowsBehind<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  key: string,
): Promise<{ readonly rows: readonly Row[]; readonly last: string | undefined }> {
  const next = table.where(':id').above(key).limit(PART);
  try {
    const rows = await next.toArray();
    return { rows, last: rows.at(-1)?.id };
  } catch (error) {
    if (!(error instanceof SealedRowError)) throw error;
    const ids = await next.primaryKeys();
    return { rows: await rowsThatOpen(table, ids), last: ids.at(-1) };
  }
}

/** Those of these keys, each of a row that is there, whose row does not open. */
export async function keysThatDoNotOpen<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  keys: readonly string[],
): Promise<Set<string>> {
  const damaged = new Set(keys);
  for (let start = 0; start < keys.length; start += PART) {
    for (const { id } of await part(table, keys.slice(start, start + PART))) damaged.delete(id);
  }
  return damaged;
}

async function part<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<Row[]> {
  try {
    return (await table.bulkGet([...keys])).filter((row) => row !== undefined);
  } catch (error) {
    if (!(error instanceof SealedRowError)) throw error;
    if (keys.length === 1) return [];
    const middle = Math.ceil(keys.length / 2);
    return [...(await part(table, keys.slice(0, middle))), ...(await part(table, keys.slice(middle)))];
  }
}
