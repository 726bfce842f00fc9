/** The event report: counted when it is looked at, and again when asked. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { EventReport } from '../../domain/report/event-report.ts';
import type { ReportTable } from '../../domain/report/table-name.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import { desk } from './service.ts';

type TableProblem = Exclude<Extract<AnswerOf<'saveTable'>, { ok: false }>['problem'], 'cancelled'>;

interface ReportState {
  /** The last one that was counted to its end; null before the first. */
  readonly report: EventReport | null;
  /** How far counting is; null while nothing is counted. */
  readonly counting: { readonly done: number; readonly total: number } | null;
  /** What came of the last table. */
  readonly table:
    | Extract<AnswerOf<'saveTable'>, { ok: true }>
    | { readonly ok: false; readonly problem: TableProblem }
    | null;
}

export const useReport = create<ReportState>(() => ({ report: null, counting: null, table: null }));

type Progress = (done: number, total: number) => void;

/** Raised by whatever ends or replaces a count: what is still told of it comes too late. */
let run = 0;

/** Null when it was given up, or replaced by the next. */
async function count<Result>(work: (progress: Progress) => Promise<Result | null>): Promise<Result | null> {
  run += 1;
  const own = run;
  useReport.setState({ counting: { done: 0, total: 0 } });
  const progress: Progress = (done, total) => {
    if (own === run) useReport.setState({ counting: { done, total } });
  };
  try {
    return await work(proxy(progress));
  } finally {
    if (own === run) end();
  }
}

function end(): void {
  run += 1;
  useReport.setState({ counting: null });
}

/** Counts anew; what was shown stays until then. */
export async function countReport(): Promise<void> {
  const report = await count((progress) => desk().report(progress));
  if (report !== null) useReport.setState({ report });
}

export async function cancelReport(): Promise<void> {
  end();
  await desk().cancelReport();
}

/** Saves a table where the person says. */
export async function saveTable(table: ReportTable): Promise<void> {
  useReport.setState({ table: null });
  const made = await count((progress) => desk().reportTable(table, progress));
  if (made === null) return;
  const answer = await window.desk.saveTable(made);
  if (answer.ok) useReport.setState({ table: answer });
  else if (answer.problem !== 'cancelled')
    useReport.setState({ table: { ok: false, problem: answer.problem } });
}
