/** What a table of the report is called: which table, and the day it was made. Nobody's name is in it. */
import { z } from 'zod';

/** Tables of the report: one figure a row, or one item a row. */
export const reportTables = ['figures', 'drop-offs'] as const;

/** Longest table that is written: an item a row takes some 150 characters. */
export const MAX_TABLE_CHARACTERS = 50_000_000;

export type ReportTable = (typeof reportTables)[number];

export const tableNameSchema = z
  .string()
  .regex(
    new RegExp(`^(${reportTables.join('|')}) \\d{4}-\\d\\d-\\d\\d\\.csv$`),
    'must name a table and a day',
  );

/** `day`: ISO date at the venue. */
export function tableName(table: ReportTable, day: string): string {
  return `${table} ${day}.csv`;
}
