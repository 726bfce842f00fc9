/** The figures of the event, from what this desk has of it. */
import type { EventReport } from '../../../domain/report/event-report.ts';
import type { ReportTable } from '../../../domain/report/table-name.ts';

export interface ReportService {
  /**
   * Counts all that is stored; null when that was given up, or begun anew meanwhile. `progress` is told how many rows
   * were read, and of how many.
   */
  report(progress: (done: number, total: number) => void): Promise<EventReport | null>;
  /** Gives up what is being counted. */
  cancelReport(): Promise<void>;
  /** A table of the report as CSV (UTF-8, with byte order mark) and what it is called; null when it was given up. */
  reportTable(
    table: ReportTable,
    progress: (done: number, total: number) => void,
  ): Promise<{ readonly name: string; readonly text: string } | null>;
}
