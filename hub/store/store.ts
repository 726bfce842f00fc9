/** The hub's data layer: one interface, two adapters (PGlite in this process, PostgreSQL over the network). */
import type { z } from 'zod';

/** Bytes travel as base64 text (`decode($1, 'base64')`), JSON as its text (`$1::jsonb`): both adapters agree on those. */
export type Parameter = string | number | boolean | null | readonly string[] | readonly number[];

export interface Queries {
  /** Rows of a query, each read through `row`. Throws when the database or a row is not as expected: a bug. */
  rows<T>(row: z.ZodType<T>, sql: string, parameters?: readonly Parameter[]): Promise<T[]>;
  /** Runs a statement for its effect; without parameters also a script of several. */
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
}

/** A cell as COPY takes it: also for dates and JSON, as their text. */
export type Cell = string | number | boolean | null;

/** What can be done within a transaction only. */
export interface Transaction extends Queries {
  /**
   * Adds rows to `table` with COPY, which is faster than any INSERT; cells stand in the order of `columns`. Both names
   * become SQL as they are.
   */
  copyIn(table: string, columns: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void>;
}

/** What processes tell each other by NOTIFY. It carries no content: who hears it reads the database. */
export const channels = ['facts', 'roster', 'attachments'] as const;

export type Channel = (typeof channels)[number];

export interface Store extends Queries {
  /**
   * The bytes in the only column of the only row of a query; null where there is no row, or NULL in it. Several times as
   * fast as `rows` with base64, but with no parameters: nothing may stand in `sql` that was not checked.
   */
  bytes(sql: string): Promise<Buffer | null>;
  /** All of `work` or, when it throws, nothing. Inside, only the given queries may be used. */
  transaction<T>(work: (queries: Transaction) => Promise<T>): Promise<T>;
  /** Calls `heard` after a commit that notified, and after a lost connection came back. Returns how to stop. */
  listen(heard: (channel: Channel) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
