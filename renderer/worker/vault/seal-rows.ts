/**
 * Between Dexie and IndexedDB: every row is sealed on its way in and opened on its way out, at once, so that rows are
 * sealed inside the transaction that writes them and nothing above knows about it.
 */
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { createRowSeal, SealedRowError, type RowSeal } from './sealed-row.ts';

/** Below all of Dexie's own layers, its cache of rows read in a transaction (-1) the lowest of them. */
const LOWEST = -2;

/**
 * `plain` lists for each table the properties left readable, or says that its rows come sealed; `damaged` is called for
 * each row that did not open, with its place, and whoever asked for it gets a `SealedRowError`.
 */
export function sealRows(
  key: Uint8Array,
  plain: Readonly<Record<string, readonly string[] | 'sealed-before'>>,
  damaged: (place: string) => void,
): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'seal',
    level: LOWEST,
    create: (core) => ({
      table(name) {
        const table = core.table(name);
        const { extractKey } = table.schema.primaryKey;
        const readable = plain[name];
        if (readable === 'sealed-before') return table;
        if (extractKey === null || readable === undefined) throw new Error(`no seal for the table ${name}`);
        const { seal, open } = createRowSeal(key, { name, keyOf: extractKey, plain: readable });
        return sealedTable(table, { seal, open: reporting(open, damaged) });
      },
    }),
  };
}

function reporting(open: RowSeal['open'], damaged: (place: string) => void): RowSeal['open'] {
  return (stored) => {
    try {
      return open(stored);
    } catch (error) {
      if (error instanceof SealedRowError) damaged(error.place);
      throw error;
    }
  };
}

function sealedTable(table: DBCoreTable, { seal, open }: RowSeal): DBCoreTable {
  return {
    ...table,
    mutate: (request) => table.mutate(sealedRequest(request, seal)),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) =>
      table
        .query(request)
        .then(({ result }) => ({ result: request.values === true ? result.map(open) : result })),
    openCursor: (request) =>
      table
        .openCursor(request)
        .then((cursor) =>
          cursor === null || request.values !== true ? cursor : openingCursor(cursor, open),
        ),
  };
}

function sealedRequest(request: DBCoreMutateRequest, seal: RowSeal['seal']): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request;
  return { ...request, values: request.values.map(seal) };
}

/** IndexedDB's cursor answers only to itself, so each of its parts is asked there. */
function openingCursor(cursor: DBCoreCursor, open: RowSeal['open']): DBCoreCursor {
  let stored: unknown;
  let opened: unknown;
  const opening: DBCoreCursor = {
    trans: cursor.trans,
    get key() {
      const key: unknown = cursor.key;
      return key;
    },
    get primaryKey() {
      const primaryKey: unknown = cursor.primaryKey;
      return primaryKey;
    },
    /** Dexie asks more than once where the cursor stands. */
    get value() {
      const value: unknown = cursor.value;
      if (value !== stored) [stored, opened] = [value, open(value)];
      return opened;
    },
    get done() {
      return cursor.done === true;
    },
    continue: (key) => cursor.continue(key),
    continuePrimaryKey: (key, primaryKey) => cursor.continuePrimaryKey(key, primaryKey),
    advance: (count) => cursor.advance(count),
    start: (onNext): Promise<unknown> => cursor.start(onNext),
    stop: (value) => cursor.stop(value),
    next: () => cursor.next().then(() => opening),
    fail: (error) => cursor.fail(error),
  };
  return opening;
}
